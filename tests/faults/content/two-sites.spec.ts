import {expect, test} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {lakeClient} from '../../../lib/demo/start/lake-client.ts'
import {ask} from '../../run/ask.ts'
import {headingsOfCopies, startTwoSites, type TwoSites} from '../../run/two-sites.ts'
import {untilSettled} from './stack-with-faults.ts'

const ARTICLE = 'article-side-effects'
const PAGE = '/education/side-effects-risks-and-long-term-safety'
/** Less than the minute for which a front server keeps a copy by itself, and far less than four minutes. */
const SOON_MS = 30_000

let sites: TwoSites
let cms: SanityClient

test.describe.configure({mode: 'serial', timeout: 60_000})

test.beforeAll(async () => {
  test.setTimeout(180_000)
  sites = await startTwoSites()
  const {settings} = sites.a
  cms = lakeClient(settings)
  await untilSettled({settings, client: cms})
  await cms.patch(ARTICLE).set({title: 'Before the tests'}).commit()
  await expectEverywhere('Before the tests')
})

test.afterAll(() => sites?.stop())

test('a publish that one site hears of replaces the copies of both front servers', async () => {
  for (const title of ['First publish', 'Second publish']) {
    await cms.patch(ARTICLE).set({title}).commit()
    await expectEverywhere(title)
  }
})

test('a new article and a deleted one show at both sites', async () => {
  const page = '/education/two-sites'
  const statuses = async () => {
    const answers = await Promise.all([sites.a.front, sites.frontOfB].map((front) => ask(front.url + page)))
    return answers.map(({status}) => status)
  }
  expect(await statuses()).toEqual([404, 404])
  await cms.create({
    _id: 'article-two-sites',
    _type: 'article',
    title: 'Two sites',
    slug: {_type: 'slug', current: 'two-sites'},
    summary: 'An article of a test.',
    keyPoints: [],
    body: [],
  })
  await expect.poll(statuses, {timeout: SOON_MS}).toEqual([200, 200])
  await cms.delete('article-two-sites')
  await expect.poll(statuses, {timeout: SOON_MS}).toEqual([404, 404])
})

test('while the database is down both sites go on, and afterwards the other one hears what it missed', async () => {
  const {a, b, frontOfB, gate} = sites
  gate.shut(true)
  await b.kill()
  await b.start()
  expect((await ask(b.url + PAGE)).status).toBe(200)
  await cms.patch(ARTICLE).set({title: 'Published in the outage'}).commit()
  await expect
    .poll(() => headingsOfCopies(a.front, PAGE), {timeout: SOON_MS})
    .toEqual(Array(3).fill('Published in the outage'))
  gate.shut(false)
  await expectEverywhere('Published in the outage')
  expect((await ask(frontOfB.url + PAGE)).status).toBe(200)
})

async function expectEverywhere(title: string): Promise<void> {
  for (const front of [sites.a.front, sites.frontOfB]) {
    await expect
      .poll(() => headingsOfCopies(front, PAGE), {timeout: SOON_MS, intervals: [50]})
      .toEqual(Array(3).fill(title))
  }
}
