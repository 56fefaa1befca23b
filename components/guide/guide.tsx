import type {ReactNode} from 'react'
import {Contents} from '@/components/article/page/contents'
import {References} from '@/components/article/page/references'
import {ArticleText} from '@/components/article/text/article-text'
import {CitationLinks} from '@/components/article/text/citation-links'
import {listHeadings} from '@/components/article/text/list-headings'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Band} from '@/components/layout/band'
import {PageTitle} from '@/components/layout/page-title'
import {CrisisPanel} from '@/components/safety/crisis-panel'
import {numberSafety, numberStatements, type Safety} from '@/components/safety/number-safety'
import {SafetyParts} from '@/components/safety/safety-parts'
import {StatusBox} from '@/components/safety/status-box'
import type {Scene} from '@/lib/art/drawings'
import type {ArticleBody, ArticleCitation} from '@/lib/content/content-types'
import styles from './guide.module.css'

type GuideDocument = {
  title: string
  summary: string
  briefCitations: readonly {_ref: string}[] | null
  body: ArticleBody
  citations: readonly ArticleCitation[]
}

type GuideProps = {
  document: GuideDocument & Partial<Safety>
  /** The list that the page belongs to. */
  up?: {href: string; text: string}
  byline?: ReactNode
  /** Beside the heading. */
  scene?: Scene
  /** Between the heading and the text. */
  opening?: ReactNode
  /** After everything that keeps a reader safe. */
  closing?: ReactNode
  about?: ReactNode
}

/**
 * A page with a long text, in the order in which a reader needs it: what it says in short, who says so, what the FDA says, the
 * text, what can go wrong, what else there is, what it all rests on, and the way to us.
 */
export function Guide({document, up, byline, scene, opening, closing, about}: GuideProps) {
  const {title, summary, briefCitations, citations} = document
  // A page about a medicine that does not say where crisis help stands has it at the end.
  const crisisPanel = document.crisisPanel === null ? 'standard' : document.crisisPanel
  const headings = listHeadings(document.body)
  const numberer = createCitationNumberer(citations)
  const brief = numberer.line('brief', briefCitations)
  const statements = numberStatements(numberer, document)
  const body = numberer.body(document.body)
  const safety = numberSafety(numberer, document)
  return (
    <article className="full">
      <div className={styles.progress} aria-hidden="true" />
      <PageTitle
        title={title || 'No title yet'}
        lead={
          <>
            <PlaceholderText>{summary}</PlaceholderText>
            <CitationLinks value={brief} />
          </>
        }
        up={up}
        facts={byline}
        {...(scene && {scene})}
      />
      <Band as="div" hasMargin>
        <Contents headings={headings} />
        {crisisPanel === 'prominent' && <CrisisPanel />}
        {opening}
        <StatusBox statements={statements} />
      </Band>
      <ArticleText body={body} headings={headings} />
      <SafetyParts texts={safety} />
      <Band as="div" hasMargin>
        {crisisPanel === 'standard' && <CrisisPanel />}
        <References citations={citations} uses={numberer.uses} />
        {about}
      </Band>
      {closing}
    </article>
  )
}
