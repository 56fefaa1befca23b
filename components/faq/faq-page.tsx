import {References} from '@/components/article/page/references'
import {CitationLinks} from '@/components/article/text/citation-links'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {ConsultationCall} from '@/components/clinic/consultation-call'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Band} from '@/components/layout/band'
import {PageTitle} from '@/components/layout/page-title'
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
    <article className="full">
      <PageTitle
        title={faq.question}
        lead={
          <>
            <PlaceholderText>{faq.shortAnswer}</PlaceholderText>
            <CitationLinks value={brief} />
          </>
        }
        up={{href: paths.faq, text: 'Questions'}}
        facts={<Byline author={faq.author} review={faq.review} />}
      />
      <Band as="div" hasMargin>
        <SimpleText value={answer} />
        {faq.relatedArticle && (
          <p>
            Read more: <a href={pagePath('article', faq.relatedArticle.slug)}>{faq.relatedArticle.title}</a>
          </p>
        )}
        <CrisisPanel />
        <References citations={faq.citations} uses={numberer.uses} />
        <AboutThisPage clinicName={clinicName} review={faq.review} />
      </Band>
      <ConsultationCall />
    </article>
  )
}
