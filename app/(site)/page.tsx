import {cache} from 'react'
import {ArticleList} from '@/components/article/list/article-list'
import {References} from '@/components/article/page/references'
import {CitationLinks} from '@/components/article/text/citation-links'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {ConsultationCall} from '@/components/clinic/consultation-call'
import {HowItWorks} from '@/components/clinic/how-it-works'
import {OffLabelNote} from '@/components/clinic/off-label-note'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Answers} from '@/components/faq/faq-groups'
import {Hero} from '@/components/home/hero'
import {RiskGroups} from '@/components/home/risk-groups'
import {SourcesLine} from '@/components/home/sources-line'
import {SuitLists} from '@/components/home/suit-lists'
import {Trials} from '@/components/home/trials'
import {VisitSteps} from '@/components/home/visit-steps'
import {Band} from '@/components/layout/band'
import {Section} from '@/components/layout/section'
import {Team} from '@/components/people/team'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import {ButtonLink} from '@/components/ui/button'
import {getHome} from '@/lib/content/get-home'
import {getPeople} from '@/lib/content/lists/get-people'
import {getStandingDisclosure} from '@/lib/content/lists/get-standing-disclosure'
import {env} from '@/lib/settings/env'
import {clinicTitle} from '@/lib/sharing/page-head'
import {clinicThing} from '@/lib/sharing/structured-data/clinic'
import {paths} from '@/sanity/paths'
import {dataBlock} from './data-block'
import {loadClinic} from './load-clinic'
import {pageHead} from './page-head'
import {readPerspective} from './perspective'

/** More stand on the page about the people here. */
const MOST_PEOPLE = 4

/** One answer for the page and its metadata. */
const loadHome = cache(async () => getHome(await readPerspective()))

export async function generateMetadata() {
  const [clinic, {introduction}] = await Promise.all([loadClinic(), loadHome()])
  return pageHead({path: paths.home, title: clinicTitle(clinic), description: introduction})
}

export default async function HomePage() {
  const perspective = await readPerspective()
  const [clinic, home, disclosure, people] = await Promise.all([
    loadClinic(),
    loadHome(),
    getStandingDisclosure(perspective),
    getPeople(perspective),
  ])
  const {citations, risks, visitSteps} = home
  // In the order in which the page prints them.
  const numberer = createCitationNumberer(citations)
  const brief = numberer.line('brief', home.briefCitations)
  const trials = home.trials.map((trial) => ({...trial, cited: numberer.line(trial._key, trial.citations)}))
  const suit = numberer.line('suit', home.suitCitations)
  const visit = numberer.line('visit', home.visitCitations)
  const riskGroups = risks.map(({text, ...group}) => ({...group, text: numberer.text(text)}))
  const costNote = home.costNote && numberer.text(home.costNote)
  const hasSuitLists = [home.suitMay, home.suitTalkFirst, home.suitUsuallyNot].some((list) => list.length > 0)
  return (
    <>
      <Hero
        heading={home.heading}
        introduction={
          <>
            <PlaceholderText>{home.introduction}</PlaceholderText>
            <CitationLinks value={brief} />
          </>
        }
      >
        <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
        {visitSteps.length > 0 && (
          <ButtonLink variant="secondary" href="#visit">
            See what a visit is like
          </ButtonLink>
        )}
      </Hero>
      <Section id="first" title="Good to know first">
        <OffLabelNote disclosure={disclosure} />
      </Section>
      {trials.length > 0 && (
        <Section id="trials" title="What trials found">
          <Trials trials={trials} />
        </Section>
      )}
      {hasSuitLists && (
        <Section id="suit" title="Could this be for you?">
          <SuitLists home={home} />
          <SourcesLine of="these lists" value={suit} />
        </Section>
      )}
      {visitSteps.length > 0 && (
        <Section id="visit" title="One visit, from door to door">
          <VisitSteps steps={visitSteps} />
          <SourcesLine of="these steps" value={visit} />
        </Section>
      )}
      {riskGroups.length > 0 && (
        <Section id="risks" title="What it may do that you do not want">
          <RiskGroups groups={riskGroups} />
        </Section>
      )}
      {costNote && (
        <Section id="cost" title="What it costs" more={{href: paths.costs, text: 'Prices and insurance'}}>
          <SimpleText value={costNote} />
        </Section>
      )}
      <Section id="people" title="Who treats you" more={{href: paths.about, text: 'About the people here'}}>
        <Team people={people.slice(0, MOST_PEOPLE)} />
      </Section>
      <Section id="how" title="From your question to a decision">
        <HowItWorks clinic={clinic} />
      </Section>
      {home.articles.length > 0 && (
        <Section
          id="reading"
          title="Read before you decide"
          more={{href: paths.education, text: 'All articles'}}
        >
          <ArticleList articles={home.articles} level={3} />
        </Section>
      )}
      {home.faqs.length > 0 && (
        <Section id="questions" title="Questions people ask" more={{href: paths.faq, text: 'All questions'}}>
          <Answers faqs={home.faqs} />
        </Section>
      )}
      <Band as="div">
        <References citations={citations} uses={numberer.uses} short />
        <Byline author={home.author} review={home.review} />
        <AboutThisPage clinicName={clinic.clinicName} review={home.review} />
      </Band>
      <ConsultationCall title={home.closingHeading} text={home.closingText} />
      {await dataBlock(clinicThing(clinic, env().SITE_URL))}
    </>
  )
}
