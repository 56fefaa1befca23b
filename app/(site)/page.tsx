import type {Metadata} from 'next'
import {cache} from 'react'
import {ArticleList} from '@/components/article/list/article-list'
import {References} from '@/components/article/page/references'
import {CitationLinks} from '@/components/article/text/citation-links'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {HowItWorks} from '@/components/clinic/how-it-works'
import {OffLabelNote} from '@/components/clinic/off-label-note'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {FaqList} from '@/components/faq/faq-list'
import {RiskGroups} from '@/components/home/risk-groups'
import {SuitLists} from '@/components/home/suit-lists'
import {VisitSteps} from '@/components/home/visit-steps'
import {Opening} from '@/components/layout/opening'
import {PageTitle} from '@/components/layout/page-title'
import {Section} from '@/components/layout/section'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import {ButtonLink} from '@/components/ui/button'
import {getHome} from '@/lib/content/get-home'
import {getStandingDisclosure} from '@/lib/content/lists/get-standing-disclosure'
import {paths} from '@/sanity/paths'
import {loadClinic} from './load-clinic'
import {readPerspective} from './perspective'

/** One answer for the page and its metadata. */
const loadHome = cache(async () => getHome(await readPerspective()))

export async function generateMetadata(): Promise<Metadata> {
  const [{clinicName, city, region}, {introduction}] = await Promise.all([loadClinic(), loadHome()])
  const place = [city, region].filter(Boolean).join(', ')
  // People look for a clinic near them.
  const title = {absolute: [clinicName, place].filter(Boolean).join(' | ')}
  return {title, description: introduction, alternates: {canonical: paths.home}}
}

export default async function HomePage() {
  const [clinic, home, disclosure] = await Promise.all([
    loadClinic(),
    loadHome(),
    getStandingDisclosure(await readPerspective()),
  ])
  const {citations, risks, visitSteps} = home
  // In the order in which the page prints them.
  const numberer = createCitationNumberer(citations)
  const brief = numberer.line('brief', home.briefCitations)
  const suit = numberer.line('suit', home.suitCitations)
  const visit = numberer.line('visit', home.visitCitations)
  const riskGroups = risks.map(({text, ...group}) => ({...group, text: numberer.text(text)}))
  const costNote = home.costNote && numberer.text(home.costNote)
  return (
    <>
      <Opening aside={<OffLabelNote disclosure={disclosure} />}>
        <PageTitle title={home.heading}>
          <PlaceholderText>{home.introduction}</PlaceholderText>
          <CitationLinks value={brief} />
        </PageTitle>
        <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
      </Opening>
      {(home.suitMay.length > 0 || home.suitTalkFirst.length > 0 || home.suitUsuallyNot.length > 0) && (
        <Section title="Could this be for you?">
          <SuitLists home={home} />
          {suit && (
            <p>
              Sources of these lists
              <CitationLinks value={suit} />
            </p>
          )}
        </Section>
      )}
      {visitSteps.length > 0 && (
        <Section title="One visit, from door to door">
          <VisitSteps steps={visitSteps} />
          {visit && (
            <p>
              Sources of these steps
              <CitationLinks value={visit} />
            </p>
          )}
        </Section>
      )}
      {riskGroups.length > 0 && (
        <Section title="What it may do that you do not want">
          <RiskGroups groups={riskGroups} />
        </Section>
      )}
      {costNote && (
        <Section title="What it costs" more={{href: paths.costs, text: 'Prices and insurance'}}>
          <SimpleText value={costNote} />
        </Section>
      )}
      <Section title="How a consultation works">
        <HowItWorks clinic={clinic} />
      </Section>
      {home.articles.length > 0 && (
        <Section title="Read before you decide" more={{href: paths.education, text: 'All articles'}}>
          <ArticleList articles={home.articles} level={3} />
        </Section>
      )}
      {home.faqs.length > 0 && (
        <Section title="Questions people ask" more={{href: paths.faq, text: 'All questions'}}>
          <FaqList faqs={home.faqs} />
        </Section>
      )}
      {home.closingHeading && (
        <Section title={home.closingHeading}>
          <p>
            <PlaceholderText>{home.closingText}</PlaceholderText>
          </p>
          <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
        </Section>
      )}
      <References citations={citations} uses={numberer.uses} />
      <Byline author={home.author} review={home.review} />
      <AboutThisPage clinicName={clinic.clinicName} review={home.review} />
    </>
  )
}
