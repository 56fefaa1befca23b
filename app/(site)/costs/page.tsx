import {ConsultationCall} from '@/components/clinic/consultation-call'
import {Prices} from '@/components/costs/prices'
import {Guide} from '@/components/guide/guide'
import {PageTitle} from '@/components/layout/page-title'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import {getTextPage} from '@/lib/content/documents/get-text-page'
import {getPrices} from '@/lib/content/lists/get-prices'
import {env} from '@/lib/settings/env'
import {webPage} from '@/lib/sharing/structured-data/web-page'
import {paths} from '@/sanity/paths'
import {dataBlock} from '../data-block'
import {loadClinic} from '../load-clinic'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.costs,
    title: 'Costs and insurance',
    description:
      'What treatment costs, what is in each price, what insurance may pay, and your right to an estimate.',
  })
}

/** The prices, with the text of the page that staff keep under the address `costs`. */
export default async function CostsPage() {
  const perspective = await readPerspective()
  const [prices, page, clinic] = await Promise.all([
    getPrices(perspective),
    getTextPage('costs', perspective),
    loadClinic(),
  ])
  const list = (
    <section aria-labelledby="prices">
      <h2 id="prices">Prices</h2>
      {prices.length > 0 ? (
        <Prices prices={prices} />
      ) : (
        <p>
          <mark className="placeholder">[Clinic to supply: prices]</mark>
        </p>
      )}
    </section>
  )
  if (!page) {
    return (
      <>
        <PageTitle title="Costs and insurance" scene="costs" />
        {list}
      </>
    )
  }
  return (
    <>
      <Guide
        document={page}
        scene="costs"
        byline={<Byline {...page} />}
        opening={list}
        closing={<ConsultationCall />}
        about={<AboutThisPage clinicName={clinic.clinicName} review={page.review} />}
      />
      {await dataBlock(webPage({type: 'page', title: page.title, document: page}, clinic, env().SITE_URL))}
    </>
  )
}
