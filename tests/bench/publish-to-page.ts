import {setTimeout as sleep} from 'node:timers/promises'
import {lakeClient} from '../../lib/demo/start/lake-client.ts'
import {buildForTests} from '../run/build-for-tests.ts'
import {type Stack, startStack} from '../run/stack.ts'
import {type Figure, median, percentile} from './report/figure.ts'

const PUBLISHES = 20

/** Time from the answer to a publish until the public page shows the new title, on the production build. */
export async function benchPublishToPage(): Promise<Figure[]> {
  await buildForTests()
  const stack = await startStack()
  try {
    // This one makes the page; the others show it changed.
    await publishAndWait(stack, 0)
    const times: number[] = []
    for (let publish = 1; publish <= PUBLISHES; publish++) times.push(await publishAndWait(stack, publish))
    return [
      {name: `publish to page, median of ${PUBLISHES}`, value: median(times), unit: 'ms', budget: 1_000},
      {
        name: `publish to page, slowest of ${PUBLISHES}`,
        value: percentile(times, 1),
        unit: 'ms',
        budget: 1_000,
      },
    ]
  } finally {
    await stack.stop()
  }
}

async function publishAndWait(stack: Stack, publish: number): Promise<number> {
  const title = `Title ${publish}`
  await lakeClient(stack.settings).createOrReplace({
    _id: 'article-bench',
    _type: 'article',
    title,
    slug: {_type: 'slug', current: 'bench'},
    summary: 'An article of the benchmark.',
    keyPoints: [],
    body: [],
    publishedAt: '2026-01-01T00:00:00Z',
  })
  const start = performance.now()
  const page = new URL('/education/bench', stack.site.url)
  while (!(await (await fetch(page)).text()).includes(`>${title}</h1>`)) {
    if (performance.now() - start > 30_000) throw new Error('The page never showed the new title.')
    await sleep(10)
  }
  return performance.now() - start
}
