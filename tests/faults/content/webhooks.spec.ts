import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {encodeSignatureHeader} from '@sanity/webhook'
import {startSecondSite} from '../../run/stack.ts'
import {visit} from '../visit.ts'
import {callWebhook, post} from './call-webhook.ts'
import {type FaultyStack, startStackWithFaults, untilSettled} from './stack-with-faults.ts'

const ARTICLE = {
  _id: 'article-side-effects',
  _type: 'article',
  slug: 'side-effects-risks-and-long-term-safety',
}
const PAGE = `/education/${ARTICLE.slug}`
const OTHER_PAGE = '/education/what-research-says-about-ketamine-for-depression'
const MINUTE = 60_000

let stack: FaultyStack

test.describe.configure({mode: 'serial'})

test.beforeAll(async () => {
  test.setTimeout(120_000)
  // The time between two checks is as long as it can be: what heals sooner was told by a webhook.
  stack = await startStackWithFaults({overrides: {CONTENT_CHECK_SECONDS: '270'}})
  await untilSettled(stack)
})

test.afterAll(() => stack.stop())

const heading = async (site = stack.site.url) => (await visit(site, PAGE)).heading

/** Resolves when what earlier tests made stale is rendered: a page is, at most once a second, so it may be due again. */
async function untilKept(...pages: string[]): Promise<void> {
  const states = async () => {
    const seen = new Set<string | null>()
    for (let look = 0; look < 6; look++) {
      for (const page of pages) seen.add((await visit(stack.site.url, page)).cache)
      await sleep(250)
    }
    return [...seen]
  }
  await expect.poll(states, {timeout: 30_000}).toEqual(['HIT'])
}

const retitle = (title: string) => stack.client.patch(ARTICLE._id).set({title}).commit()

test('the same call a hundred times is one change', async () => {
  const change = {...ARTICLE, _rev: 'the one and only'}
  const answers = await Promise.all(
    Array.from({length: 100}, () => callWebhook(stack, change, {'idempotency-key': 'call-1'})),
  )
  expect(answers.map(({status}) => status)).toEqual(answers.map(() => 200))
  expect(answers.filter(({body}) => !body.repeated)).toHaveLength(1)
})

test('a captured call does nothing when it is sent again', async () => {
  const body = JSON.stringify({...ARTICLE, _rev: 'captured'})
  const signature = await encodeSignatureHeader(
    body,
    Date.now(),
    String(stack.settings.env.SANITY_WEBHOOK_SECRET),
  )
  const headers = {'sanity-webhook-signature': signature}
  expect((await post(stack.site.url, body, headers)).body.repeated).toBeUndefined()
  expect(await post(stack.site.url, body, {...headers, 'idempotency-key': 'another'})).toEqual({
    status: 200,
    body: {repeated: true},
  })
})

test('fifty changes whose calls arrive shuffled end with the last one', async () => {
  for (let change = 1; change <= 50; change++) await retitle(`Change ${change}`)
  const calls = Array.from({length: 50}, (_, index) => ({...ARTICLE, _rev: `change ${index}`}))
  for (const call of calls.toSorted(() => Math.random() - 0.5)) await callWebhook(stack, call)
  await expect.poll(() => heading(), {timeout: 5_000}).toBe('Change 50')
})

test('what nobody signed a moment ago changes nothing', async () => {
  const secret = String(stack.settings.env.SANITY_WEBHOOK_SECRET)
  const body = JSON.stringify(ARTICLE)
  const sign = (at: number, key = secret, text = body) => encodeSignatureHeader(text, at, key)
  const now = Date.now()
  const forged: Record<string, string>[] = [
    {},
    {'sanity-webhook-signature': ''},
    {'sanity-webhook-signature': 'null'},
    {'sanity-webhook-signature': `t=${now},v1=`},
    {'sanity-webhook-signature': await sign(now, 'another secret, long enough')},
    {'sanity-webhook-signature': await sign(now, secret, `${body} `)},
    {'sanity-webhook-signature': await sign(now - 6 * MINUTE)},
    {'sanity-webhook-signature': await sign(now + 6 * MINUTE)},
    {'sanity-webhook-signature': (await sign(now)).replace(`t=${now}`, `t=${now + 1}`)},
    {'x-sanity-webhook-signature': await sign(now)},
  ]
  await untilKept(PAGE)
  for (const headers of forged) expect((await post(stack.site.url, body, headers)).status).toBe(401)
  expect((await visit(stack.site.url, PAGE)).cache).toBe('HIT')
})

test('what is no call at all is refused, and never with a 5xx', async () => {
  const secret = String(stack.settings.env.SANITY_WEBHOOK_SECRET)
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD']) {
    expect((await fetch(new URL('/api/webhooks/sanity', stack.site.url), {method})).status).toBe(405)
  }
  expect((await post(stack.site.url, 'x'.repeat(65 * 1024), {})).status).toBe(413)
  for (const body of [
    '',
    'null',
    '{',
    '[]',
    '{"_id": 1}',
    '{"tags": ["_N_T_/layout"]}',
    '\u0000',
    '"\\ud800"',
  ]) {
    const signature = await encodeSignatureHeader(body || ' ', Date.now(), secret)
    const answer = await post(stack.site.url, body || ' ', {'sanity-webhook-signature': signature})
    expect(answer.status).toBe(400)
  }
  const deep = JSON.stringify({...ARTICLE, deep: '['.repeat(60_000)})
  expect((await post(stack.site.url, deep, {'sanity-webhook-signature': 'x'})).status).toBe(401)
})

test('fifty articles that are published together are all heard', async () => {
  // The calls before this one may have used up what the site hears at once: twenty more a second.
  await sleep(3_000)
  const answers = await Promise.all(
    Array.from({length: 50}, (_, index) => callWebhook(stack, {...ARTICLE, _rev: `together ${index}`})),
  )
  expect(answers.map(({status}) => status)).toEqual(answers.map(() => 200))
})

test('of a flood of calls some are heard, a page is rendered about once a second, and nothing is lost', async () => {
  await sleep(2_000)
  await stack.proxy.set('ok')
  const calls: ReturnType<typeof callWebhook>[] = []
  const start = Date.now()
  const others: number[] = []
  for (let call = 0; call < 1_500; call++) {
    calls.push(callWebhook(stack, {...ARTICLE, _rev: `flood ${call}`}))
    if (call % 5 === 4) await sleep(10)
    if (call % 100 === 99) others.push((await visit(stack.site.url, OTHER_PAGE)).ms)
  }
  const statuses = (await Promise.all(calls)).map(({status}) => status)
  const seconds = (Date.now() - start) / 1_000
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(200 + 20 * (seconds + 1))
  // Each render of the article is one question, and so is one of each of the lists that name it; the sitemap asks for
  // each type of page.
  expect(stack.proxy.asked() / seconds).toBeLessThan(40)
  expect(others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)]).toBeLessThan(500)

  await retitle('Published in the flood')
  let last = 0
  for (let call = 0; call < 300 && last !== 429; call++)
    last = (await callWebhook(stack, {...ARTICLE, _rev: `late ${call}`})).status
  expect(last).toBe(429)
  await expect.poll(() => heading(), {timeout: 15_000}).toBe('Published in the flood')
})

test('a source that changes has the articles that cite it rendered again, and no others', async () => {
  // The home page cites it too.
  await untilKept(OTHER_PAGE, '/glossary')
  await stack.client.patch('citation-winstock-2012').set({title: 'A source with a new title'}).commit()
  await stack.proxy.set('ok')
  const call = async () =>
    (await callWebhook(stack, {_id: 'citation-winstock-2012', _type: 'citation'})).status
  await expect.poll(call).toBe(200)
  await expect
    .poll(async () => (await visit(stack.site.url, PAGE)).text.includes('A source with a new title'))
    .toBe(true)
  expect((await visit(stack.site.url, OTHER_PAGE)).cache).toBe('HIT')
  expect((await visit(stack.site.url, '/glossary')).cache).toBe('HIT')
})

test('a question that is related to an article shows there at once', async () => {
  const question = {
    _id: 'faq-new',
    _type: 'faq',
    question: 'Is this question new?',
    shortAnswer: 'Yes.',
    order: 1,
  }
  const relatedArticle = {_type: 'reference', _ref: 'article-research-on-depression'}
  await stack.client.create({...question, relatedArticle})
  await callWebhook(stack, {_id: question._id, _type: 'faq'})
  await expect
    .poll(async () => (await visit(stack.site.url, OTHER_PAGE)).text.includes(question.question), {
      timeout: 2_000,
    })
    .toBe(true)
})

test('a restart between the call and the render does not lose the change', async () => {
  await retitle('Before the crash')
  await stack.proxy.set('hang')
  expect((await callWebhook(stack, {...ARTICLE, _rev: 'crash'})).status).toBe(200)
  await stack.site.kill()
  await stack.proxy.set('ok')
  await stack.site.start()
  await expect.poll(() => heading(), {timeout: 20_000}).toBe('Before the crash')
})

test('what was published while the site was down shows when it is up, though nobody calls', async () => {
  await stack.site.stop()
  await retitle('Published into the void')
  await stack.client.delete('faq-side-effects')
  await stack.site.start()
  await expect.poll(() => heading(), {timeout: 20_000}).toBe('Published into the void')
  await expect
    .poll(async () => (await visit(stack.site.url, '/faq')).text.includes('faq-side-effects'), {
      timeout: 20_000,
    })
    .toBe(false)
})

test('lost webhooks heal by themselves, on every copy of the site', async () => {
  test.setTimeout(120_000)
  stack.settings.env.CONTENT_CHECK_SECONDS = '1'
  const sites = [await startSecondSite(stack), await startSecondSite(stack)]
  try {
    for (const title of ['First lost call', 'Second lost call']) {
      await retitle(title)
      for (const site of sites) {
        await expect.poll(() => heading(site.url), {timeout: 15_000, intervals: [200]}).toBe(title)
      }
    }
  } finally {
    for (const site of sites) await site.stop()
  }
})
