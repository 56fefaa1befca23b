import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {sendRequest, type Visit, visit} from '../visit.ts'
import {callWebhook} from './call-webhook.ts'
import {faultModes} from './lake-fault-proxy.ts'
import {type FaultyStack, startStackWithFaults, untilSettled} from './stack-with-faults.ts'

const ARTICLE = {
  _id: 'article-side-effects',
  _type: 'article',
  slug: 'side-effects-risks-and-long-term-safety',
}
const pages = [
  '/',
  '/education',
  `/education/${ARTICLE.slug}`,
  '/faq',
  '/get-help-now',
  '/consultation',
  '/consultation/received',
]
/** A question ends after 3 s, and the machine is busy. */
const ANSWER_MS = 5_000

let stack: FaultyStack

test.describe.configure({mode: 'serial'})

test.beforeAll(async () => {
  test.setTimeout(120_000)
  stack = await startStackWithFaults()
  await untilSettled(stack)
})

test.afterAll(() => stack.stop())

for (const mode of faultModes) {
  test(`while the CMS fails (${mode}), every known page stays as it was`, async () => {
    // A new process, so that the breaker of the last fault is closed.
    await stack.proxy.set('ok')
    await stack.site.kill()
    await stack.site.start()
    const before = await Promise.all(pages.map((page) => visit(stack.site.url, page)))
    expect(before.map(({status}) => status)).toEqual(pages.map(() => 200))

    await stack.proxy.set(mode)
    expect((await callWebhook(stack, ARTICLE)).status).toBe(200)
    expect((await callWebhook(stack, {_id: 'clinicSettings', _type: 'clinicSettings', mode})).status).toBe(
      200,
    )
    expect((await callWebhook(stack, {_id: 'faq-safe', _type: 'faq', mode})).status).toBe(200)

    const [unknown, request] = await Promise.all([
      visit(stack.site.url, `/education/never-heard-of-${mode}`),
      sendRequest(stack.site.url),
    ])
    // Twice, because the first visit has a page rendered again, and the second one gets what came of it.
    for (let round = 0; round < 2; round++) {
      const during = await Promise.all(pages.map((page) => visit(stack.site.url, page)))
      expect(during.map(({status, heading}) => [status, heading])).toEqual(
        before.map(({status, heading}) => [status, heading]),
      )
      expect(slowest(during)).toBeLessThan(mode === 'hang' || mode === 'drip' ? ANSWER_MS : 5_000)
    }
    expect([404, 503]).toContain(unknown.status)
    expect(unknown.ms).toBeLessThan(ANSWER_MS)
    expect(unknown.text).toContain('988')
    expect(request).toMatchObject({status: 200, reference: expect.any(String)})
    if (mode !== 'refuse') expect(stack.proxy.asked()).toBeGreaterThan(0)
    // Ten pages at once, of up to five questions each, the check of all content, and no more: a CMS in trouble is left alone.
    expect(stack.proxy.asked()).toBeLessThanOrEqual(60)
    // The list of all content may have 16 MB; the rest is on the way when it is cut off.
    expect(stack.proxy.largestAnswer()).toBeLessThan(30 * 1024 * 1024)
  })
}

test('a site that starts while the CMS is down serves every page it has', async () => {
  await stack.site.stop()
  await stack.proxy.set('refuse')
  await stack.site.start()
  const visits = await Promise.all(pages.map((page) => visit(stack.site.url, page)))
  expect(visits.map(({status}) => status)).toEqual(pages.map(() => 200))
  expect((await sendRequest(stack.site.url)).status).toBe(200)
})

test('when the CMS is back, what was published meanwhile shows without anybody’s help', async () => {
  test.setTimeout(120_000)
  await stack.client.patch(ARTICLE._id).set({title: 'Published during the outage'}).commit()
  await stack.proxy.set('ok')
  await expect
    .poll(async () => (await visit(stack.site.url, `/education/${ARTICLE.slug}`)).heading, {
      timeout: 75_000,
      intervals: [500],
    })
    .toBe('Published during the outage')
})

test('an article that was deleted is gone, and an emptied dataset takes nothing away', async () => {
  test.setTimeout(120_000)
  await stack.client.delete({query: '*[_type in ["homePage", "navigation"]]'})
  await stack.client.delete({query: '*[_type == "faq"]'})
  await stack.client.delete(ARTICLE._id)
  await callWebhook(stack, ARTICLE)
  // The site may still be careful after the outage before: then the next pass finds the deletion.
  await expect
    .poll(async () => (await visit(stack.site.url, `/education/${ARTICLE.slug}`)).status, {timeout: 75_000})
    .toBe(404)

  const slug = 'how-does-ketamine-work-in-the-brain'
  await stack.client.delete({query: '*[_type in ["article", "clinicSettings"]]'})
  await callWebhook(stack, {_id: 'article-how-ketamine-works', _type: 'article', slug})
  for (let round = 0; round < 10; round++) {
    expect((await visit(stack.site.url, `/education/${slug}`)).status).toBe(200)
    expect((await visit(stack.site.url, '/education')).text).toContain(slug)
    await sleep(100)
  }
})

function slowest(visits: Visit[]): number {
  return Math.max(...visits.map(({ms}) => ms))
}
