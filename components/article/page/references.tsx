import {SafeLink} from '@/components/ui/safe-link'
import type {ArticleCitation} from '@/lib/content/content-types'
import {directionOf} from '../text/direction'
import {type CitationUses, referenceAnchor} from '../text/number-citations'
import styles from './references.module.css'

/**
 * Folded: a link to a source opens it. The sources with what each cannot tell, numbered as in the text, each with the way back
 * to the first words that rest on it; to any others a browser goes back by itself.
 */
export function References({
  citations,
  uses,
  short = false,
}: {
  citations: readonly ArticleCitation[]
  uses: CitationUses
  /** Without what each cannot tell, for a page whose figures say that themselves. */
  short?: boolean
}) {
  if (citations.length === 0) return null
  return (
    <details className={styles.references}>
      <summary>
        <h2 id="references">References</h2> ({citations.length})
      </summary>
      <ol className={styles.list}>
        {citations.map((citation, index) => (
          <li key={citation._id} id={referenceAnchor(index + 1)}>
            <Source citation={short ? {...citation, limitations: null} : citation} />
            <BackLink number={index + 1} anchor={uses.get(index + 1)} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Source({citation}: {citation: ArticleCitation}) {
  const {title, authors, journal, year, limitations} = citation
  const link = sourceLink(citation)
  return (
    <>
      <p dir={directionOf(title)}>
        {authors.length > 0 && `${sentence(authorList(authors))} `}
        <cite>{sentence(title)}</cite>{' '}
        {(journal || year) && `${[journal, year].filter(Boolean).join(', ')}. `}
        {link && <SafeLink href={link.href}>{link.text}</SafeLink>}
      </p>
      {limitations && (
        <p className={styles.note} dir={directionOf(limitations)}>
          Limits: {limitations}
        </p>
      )}
    </>
  )
}

function BackLink({number, anchor}: {number: number; anchor: string | undefined}) {
  if (!anchor) return null
  return (
    <a
      href={`#${anchor}`}
      className={`no-print ${styles.back}`}
      aria-label={`Back to the text of reference ${number}`}
    >
      ↑
    </a>
  )
}

function sourceLink({doi, pmid, url}: ArticleCitation): {href: string; text: string} | undefined {
  if (doi) return {href: `https://doi.org/${encodeURI(doi)}`, text: `doi.org/${doi}`}
  if (pmid)
    return {href: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, text: `PubMed ${pmid}`}
  const host = url && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined
  return url && host ? {href: url, text: `Read it at ${host}`} : undefined
}

/** Ends with one full stop, also when the words bring their own. */
function sentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`
}

/** The first name, the title and the link are enough to find a paper, and some papers have sixty authors. */
function authorList(authors: readonly string[]): string {
  return authors.length > 3 ? `${authors[0]}, et al` : authors.join(', ')
}
