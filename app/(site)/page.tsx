import {ArticleList} from '@/components/article/list/article-list'
import {HowItWorks} from '@/components/clinic/how-it-works'
import {OffLabelNote} from '@/components/clinic/off-label-note'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {FaqList} from '@/components/faq/faq-list'
import {Opening} from '@/components/layout/opening'
import {PageTitle} from '@/components/layout/page-title'
import {Section} from '@/components/layout/section'
import {ButtonLink} from '@/components/ui/button'
import {getHome} from '@/lib/content/get-home'
import {getStandingDisclosure} from '@/lib/content/lists/get-standing-disclosure'
import {env} from '@/lib/settings/env'
import {clinicTitle} from '@/lib/sharing/page-head'
import {clinicThing} from '@/lib/sharing/structured-data/clinic'
import {paths} from '@/sanity/paths'
import {dataBlock} from './data-block'
import {loadClinic} from './load-clinic'
import {pageHead} from './page-head'
import {readPerspective} from './perspective'

export async function generateMetadata() {
  const clinic = await loadClinic()
  return pageHead({path: paths.home, title: clinicTitle(clinic), description: clinic.homeIntroduction})
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
      <Opening aside={<OffLabelNote disclosure={disclosure} />}>
        <PageTitle title={clinic.homeHeading}>
          <PlaceholderText>{clinic.homeIntroduction}</PlaceholderText>
        </PageTitle>
        <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
      </Opening>
      <Section title="How a consultation works">
        <HowItWorks clinic={clinic} />
      </Section>
      {articles.length > 0 && (
        <Section title="Read before you decide" more={{href: paths.education, text: 'All articles'}}>
          <ArticleList articles={articles} level={3} />
        </Section>
      )}
      {faqs.length > 0 && (
        <Section title="Questions people ask" more={{href: paths.faq, text: 'All questions'}}>
          <FaqList faqs={faqs} />
        </Section>
      )}
      {await dataBlock(clinicThing(clinic, env().SITE_URL))}
    </>
  )
}
