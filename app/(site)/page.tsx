import type {Metadata} from 'next'
import {ArticleList} from '@/components/article/list/article-list'
import {ConsultationCall} from '@/components/clinic/consultation-call'
import {HowItWorks} from '@/components/clinic/how-it-works'
import {OffLabelNote} from '@/components/clinic/off-label-note'
import {FaqList} from '@/components/faq/faq-list'
import {Hero} from '@/components/home/hero'
import {Section} from '@/components/layout/section'
import {ButtonLink} from '@/components/ui/button'
import {getHome} from '@/lib/content/get-home'
import {getStandingDisclosure} from '@/lib/content/lists/get-standing-disclosure'
import {paths} from '@/sanity/paths'
import {loadClinic} from './load-clinic'
import {readPerspective} from './perspective'

export async function generateMetadata(): Promise<Metadata> {
  const {clinicName, city, region, homeIntroduction} = await loadClinic()
  const place = [city, region].filter(Boolean).join(', ')
  // People look for a clinic near them.
  const title = {absolute: [clinicName, place].filter(Boolean).join(' | ')}
  return {title, description: homeIntroduction, alternates: {canonical: paths.home}}
}

export default async function HomePage() {
  const perspective = await readPerspective()
  const [clinic, {articles, faqs}, disclosure] = await Promise.all([
    loadClinic(),
    getHome(perspective),
    getStandingDisclosure(perspective),
  ])
  return (
    <>
      <Hero heading={clinic.homeHeading ?? clinic.clinicName} introduction={clinic.homeIntroduction ?? ''}>
        <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
      </Hero>
      <Section id="first" title="Good to know first">
        <OffLabelNote disclosure={disclosure} />
      </Section>
      <Section id="how" title="How a consultation works">
        <HowItWorks clinic={clinic} />
      </Section>
      {articles.length > 0 && (
        <Section
          id="reading"
          title="Read before you decide"
          more={{href: paths.education, text: 'All articles'}}
        >
          <ArticleList articles={articles} level={3} />
        </Section>
      )}
      {faqs.length > 0 && (
        <Section id="questions" title="Questions people ask" more={{href: paths.faq, text: 'All questions'}}>
          <FaqList faqs={faqs} />
        </Section>
      )}
      <ConsultationCall />
    </>
  )
}
