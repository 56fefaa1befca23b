import {SafeLink} from '@/components/ui/safe-link'
import type {ArticleCitation} from '@/lib/content/content-types'
import {whoWasStudied, withdrawalOf} from '@/lib/content/sources/describe-source'
import {sourceAddress} from '@/lib/content/sources/source-address'
import {Day} from '../text/day'
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
  const who = whoWasStudied(citation)
  const link = sourceLink(citation)
  return (
    <>
      <p dir={directionOf(title)}>
        {authors.length > 0 && `${sentence(authorList(authors))} `}
        <cite>{sentence(title)}</cite>{' '}
        {(journal || year) && `${[journal, year].filter(Boolean).join(', ')}. `}
        {link && <SafeLink href={link.href}>{link.text}</SafeLink>}
      </p>
      <Retraction citation={citation} />
      {(who || limitations) && (
        <p className={styles.note} dir={directionOf(limitations ?? '')}>
          {[who && `${who}.`, limitations && `Limits: ${limitations}`].filter(Boolean).join(' ')}
        </p>
      )}
    </>
  )
}

/** A page that named it before stays up until staff change it, and a reader should know meanwhile. */
function Retraction({citation}: {citation: ArticleCitation}) {
  const withdrawal = withdrawalOf(citation)
  if (!withdrawal) return null
  const {day, notice} = withdrawal
  return (
    <p>
      <strong>Retracted or replaced</strong>
      {day && (
        <>
          {' on '}
          <Day date={day} />
        </>
      )}
      {'. '}
      {notice && <SafeLink href={notice}>Read the notice</SafeLink>}
    </p>
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

function sourceLink(citation: ArticleCitation): {href: string; text: string} | undefined {
  const href = sourceAddress(citation)
  if (!href) return undefined
  const {doi, pmid} = citation
  const text = doi
    ? `doi.org/${doi}`
    : pmid
      ? `PubMed ${pmid}`
      : `Read it at ${new URL(href).host.replace(/^www\./, '')}`
  return {href, text}
}

/** Ends with one full stop, also when the words bring their own. */
function sentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`
}

/** The first name, the title and the link are enough to find a paper, and some papers have sixty authors. */
function authorList(authors: readonly string[]): string {
  return authors.length > 3 ? `${authors[0]}, et al` : authors.join(', ')
}
