import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {encodeSignatureHeader} from '@sanity/webhook'
import {lakeClient} from '../../../lib/demo/start/lake-client.ts'
import {median} from '../../bench/report/figure.ts'
import {type StackBehindFront, startBehindFront} from '../../run/behind-front.ts'
import {atRate, type Crowd, gather, type Reply} from './crowd.ts'
import {sendForm} from './patients.ts'
import {type Size, sizeOf} from './process-size.ts'

/** `npm run test:faults` takes half an hour. */
const MINUTES = Number(process.env.FAULT_SOAK_MINUTES ?? 0.4)
const SECONDS = MINUTES * 60
const PAGES = ['/', '/education', '/faq', '/get-help-now', '/consultation', '/robots.txt', '/sitemap.xml']
const ARTICLE = {_id: 'article-side-effects', slug: 'side-effects-risks-and-long-term-safety'}
const OTHER = '/education/how-does-ketamine-work-in-the-brain'

type Sizes = {site: Size; front: Size; lake: Size}

let stack: StackBehindFront
let crowd: Crowd

test.beforeAll(async () => {
  test.setTimeout(180_000)
  stack = await startBehindFront()
  crowd = gather(stack.front.url, 100)
})

test.afterAll(async () => {
  crowd.leave()
  await stack.stop()
})

test(`${MINUTES} minutes of everything leave memory and open files as they were`, async () => {
  test.setTimeout(120_000 + SECONDS * 1_500)
  const [pid, media] = [stack.site.pid(), await pictures()]
  const {samples, stop} = watch()
  const replies = await Promise.all([
    atRate(30, SECONDS, (count) =>
      crowd.ask(count, pick([...PAGES, `/education/${ARTICLE.slug}`, OTHER], count)),
    ),
    atRate(5, SECONDS, (count) => crowd.ask(count, pick(media, count))),
    atRate(1, SECONDS, (count) => crowd.ask(count, `/education?from=${count}`)),
    atRate(1, SECONDS, (count) => sendForm(crowd, count, stack.front.url)),
    atRate(1, SECONDS, (count) => sendNews(count)),
    atRate(0.5, SECONDS, (count) => publish(count)),
  ])
  const unknown = await atRate(1, Math.min(SECONDS, 5), (count) =>
    crowd.ask(count, `/education/no-such-${count}`),
  )
  stop()

  expect(replies.map((some) => [...new Set(some.map(({status}) => status))])).toEqual(
    replies.map(() => [200]),
  )
  expect(unknown.map(({status}) => status)).toEqual(unknown.map(() => 404))
  expect(stack.site.pid()).toBe(pid)
  report(samples, replies.flat())
  for (const part of ['site', 'front'] as const) {
    // The first third fills caches.
    const [, middle, last] = thirds(samples.map((sizes) => sizes[part]))
    expect(median(files(last)), `open files of the ${part}`).toBeLessThan(median(files(middle)) + 20)
    expect(median(megabytes(last)), `memory of the ${part}`).toBeLessThan(512)
    if (MINUTES >= 10)
      expect(median(megabytes(last)), `growth of the ${part}`).toBeLessThan(median(megabytes(middle)) * 1.1)
  }
})

/** An edit in the Studio; the lake calls the webhook. */
async function publish(count: number): Promise<Reply> {
  const start = performance.now()
  await lakeClient(stack.settings)
    .patch(ARTICLE._id)
    .set({title: `Title ${count}`})
    .commit()
  return {status: 200, ms: performance.now() - start, text: ''}
}

async function sendNews(count: number): Promise<Reply> {
  const body = JSON.stringify({...ARTICLE, _type: 'article', _rev: `soak ${count}`})
  const secret = String(stack.settings.env.SANITY_WEBHOOK_SECRET)
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  const headers = {'content-type': 'application/json', 'sanity-webhook-signature': signature}
  return crowd.ask(count, '/api/webhooks/sanity', {method: 'POST', headers, body})
}

async function pictures(): Promise<string[]> {
  const {text} = await crowd.ask(0, OTHER, {headers: {'accept-encoding': 'identity'}})
  const found = [...text.matchAll(/\/media\/[a-f0-9]{40}[^"\s]+?(?=,?["\s])/g)].map(([address]) =>
    address.replaceAll('&amp;', '&'),
  )
  expect(found.length).toBeGreaterThan(0)
  return [...new Set(found)]
}

function watch() {
  const samples: Sizes[] = []
  let isOver = false
  const pause = Math.max(250, (SECONDS * 1_000) / 300)
  const sampling = async () => {
    while (!isOver) {
      const {site, lake, front} = stack
      samples.push({site: sizeOf(site.pid()), front: sizeOf(front.pid), lake: sizeOf(lake.pid())})
      await sleep(pause)
    }
  }
  void sampling()
  return {
    samples,
    stop: () => {
      isOver = true
    },
  }
}

function report(samples: Sizes[], replies: Reply[]): void {
  console.log(`${replies.length} answers in ${MINUTES} minutes; medians of the three thirds:`)
  for (const part of ['site', 'front', 'lake'] as const) {
    const parts = thirds(samples.map((sizes) => sizes[part]))
    const memory = parts.map((sizes) => median(megabytes(sizes)).toFixed(0)).join(', ')
    console.log(`${part}: ${memory} MB; ${parts.map((sizes) => median(files(sizes))).join(', ')} open files`)
  }
}

function thirds(sizes: Size[]): [Size[], Size[], Size[]] {
  const third = Math.ceil(sizes.length / 3)
  return [sizes.slice(0, third), sizes.slice(third, third * 2), sizes.slice(third * 2)]
}

function megabytes(sizes: Size[]): number[] {
  return sizes.map((size) => size.megabytes)
}

function files(sizes: Size[]): number[] {
  return sizes.map((size) => size.files)
}

function pick(choices: string[], count: number): string {
  return choices[count % choices.length] ?? '/'
}
