import {References} from '@/components/article/page/references'
import {CitationLinks} from '@/components/article/text/citation-links'
import {directionOf} from '@/components/article/text/direction'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {ConsultationCall} from '@/components/clinic/consultation-call'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import styles from '@/components/guide/guide.module.css'
import {Breadcrumb} from '@/components/layout/breadcrumb'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import {CrisisPanel} from '@/components/safety/crisis-panel'
import type {FaqPage as Faq} from '@/lib/content/content-types'
import {pagePath} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'

/** One question with its full answer and the sources of both. */
export function FaqPage({faq, clinicName}: {faq: Faq; clinicName: string}) {
  const numberer = createCitationNumberer(faq.citations)
  const brief = numberer.line('brief', faq.briefCitations)
  const answer = faq.answer && numberer.text(faq.answer)
  return (
    <div className={styles.page}>
      <Breadcrumb
        steps={[
          {href: paths.home, text: 'Home'},
          {href: paths.faq, text: 'Questions'},
        ]}
      />
      <article className={styles.article}>
        <header className={styles.header}>
          <h1 dir={directionOf(faq.question)}>{faq.question}</h1>
          <p className={styles.summary} dir={directionOf(faq.shortAnswer)}>
            <PlaceholderText>{faq.shortAnswer}</PlaceholderText>
            <CitationLinks value={brief} />
          </p>
          <Byline author={faq.author} review={faq.review} />
        </header>
        <SimpleText value={answer} />
        {faq.relatedArticle && (
          <p>
            Read more: <a href={pagePath('article', faq.relatedArticle.slug)}>{faq.relatedArticle.title}</a>
          </p>
        )}
        <CrisisPanel />
        <ConsultationCall />
        <References citations={faq.citations} uses={numberer.uses} />
        <AboutThisPage clinicName={clinicName} review={faq.review} />
      </article>
    </div>
  )
}
