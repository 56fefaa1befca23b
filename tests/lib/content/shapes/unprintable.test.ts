import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {getArticle} from '@/lib/content/article/get-article'
import {getFaqs} from '@/lib/content/faq/get-faqs'
import {slugsToBuild} from '@/lib/content/pages/slugs-to-build'
import {unprintablePages} from '@/lib/content/unprintable-pages'
import {startSeededLake} from '../../../app/seeded-lake'

const SLUG = 'how-does-ketamine-work-in-the-brain'
let stopLake: () => Promise<void>
let lake: SanityClient
let logged: string[]

beforeAll(async () => {
  stopLake = await startSeededLake()
  lake = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: `http://127.0.0.1:${process.env.LAKE_PORT}`,
    useProjectHostname: false,
    token: 'local',
  })
})

afterAll(() => stopLake())

beforeEach(() => {
  logged = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line))
})

test('an article of which a part cannot be printed makes no page, and the log names it until it is put right', async () => {
  const article = await lake.fetch<{_id: string; body: unknown[]}>('*[slug.current == $slug][0]{_id, body}', {
    slug: SLUG,
  })
  const broken = [...article.body, {_type: 'dosingChart', _key: 'chart'}]
  await lake.patch(article._id).set({body: broken}).commit()

  await expect(getArticle(SLUG)).rejects.toThrow('“dosingChart” is nothing that the page can show')
  expect(logged.join('\n')).toContain(`"event":"content.refused","document":"${article._id}"`)
  expect(unprintablePages()).toEqual(new Set([`/education/${SLUG}`]))
  expect(await slugsToBuild('article', getArticle)).not.toContainEqual({slug: SLUG})

  await lake.patch(article._id).set({body: article.body}).commit()
  expect(await getArticle(SLUG)).toMatchObject({slug: SLUG})
  expect(unprintablePages()).toEqual(new Set())
  expect(await slugsToBuild('article', getArticle)).toContainEqual({slug: SLUG})
})

test('one answer that cannot be printed keeps the page of questions as it was', async () => {
  await lake.create({
    _id: 'odd',
    _type: 'faq',
    question: 'Why?',
    shortAnswer: 'So.',
    answer: [{_type: 'video'}],
  })
  await expect(getFaqs()).rejects.toThrow('“video” is nothing that the page can show')
  expect(logged.join('\n')).toContain('"document":"odd"')
  await lake.delete('odd')
  expect(await getFaqs()).not.toEqual([])
})
