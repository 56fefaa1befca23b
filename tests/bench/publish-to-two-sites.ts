import {setTimeout as sleep} from 'node:timers/promises'
import {lakeClient} from '../../lib/demo/start/lake-client.ts'
import {buildForTests} from '../run/build-for-tests.ts'
import {setup, teardown} from '../run/postgres.ts'
import {headingsOfCopies, startTwoSites, type TwoSites} from '../run/two-sites.ts'
import {type Figure, median, percentile} from './report/figure.ts'

const PUBLISHES = 10
const PAGE = '/education/side-effects-risks-and-long-term-safety'

/** Time from a publish that site A hears of until every copy at the front server of site B shows it. */
export async function benchPublishToTwoSites(): Promise<Figure[]> {
  await setup()
  await buildForTests()
  const sites = await startTwoSites()
  try {
    await publishAndWait(sites, 'Title 0')
    const times: number[] = []
    for (let publish = 1; publish <= PUBLISHES; publish++) {
      // The pass that follows a publish is over, as it is for people.
      await sleep(3_000)
      times.push(await publishAndWait(sites, `Title ${publish}`))
    }
    const name = (what: string) => `publish to page at another site, ${what} of ${PUBLISHES}`
    return [
      {name: name('median'), value: median(times), unit: 'ms', budget: 1_000},
      {name: name('slowest'), value: percentile(times, 1), unit: 'ms', budget: 1_000},
    ]
  } finally {
    await sites.stop()
    await teardown()
  }
}

async function publishAndWait({a, frontOfB}: TwoSites, title: string): Promise<number> {
  await lakeClient(a.settings).patch('article-side-effects').set({title}).commit()
  const start = performance.now()
  while ((await headingsOfCopies(frontOfB, PAGE)).some((heading) => heading !== title)) {
    if (performance.now() - start > 60_000) throw new Error('The other site never showed the new title.')
    await sleep(10)
  }
  return performance.now() - start
}
