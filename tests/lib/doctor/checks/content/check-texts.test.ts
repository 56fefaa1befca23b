import {expect, test} from 'vitest'
import {checkTexts} from '@/lib/doctor/checks/content/check-texts'
import {article, clinicSettings, deadUrl, localApi, signal, words} from '../../peers'

const STUDIO = 'http://localhost:3000/studio'
const slug = (current: unknown) => ({_type: 'slug', current})
const check = async (...documents: Record<string, unknown>[]) =>
  words(await checkTexts(await localApi([clinicSettings, ...documents]), STUDIO, signal))

test('content that pages can show passes', async () => {
  const body = [{_type: 'block', children: [{_type: 'span', text: 'Do not drive.'}]}]
  expect(await check({...article, body}, {_id: 'f', _type: 'faq', answer: body})).toBe(
    'All that is published can be shown.',
  )
})

test('each text that cannot be printed whole is named with its document', async () => {
  const found = await check(
    {...article, body: [{_type: 'video'}]},
    {_id: 'f', _type: 'faq', answer: [{_type: 'block', children: [{_type: 'span', text: {}}]}]},
    {...article, _id: 'long', slug: slug('long'), body: ['word '.repeat(100_000)]},
  )
  expect(found).toContain('article a1: “video” is nothing that the page can show')
  expect(found).toContain('faq f: a part of a sentence is not text')
  expect(found).toContain('article long: it is too long')
  expect(found).toContain(`FIX Put them right at ${STUDIO}`)
})

test('an address that cannot be opened, and one that two articles have, are named', async () => {
  const found = await check(article, {...article, _id: 'b'}, {...article, _id: 'c', slug: slug('a b')})
  expect(found).toMatch(/article (a1|b): (a1|b) has the same address and is older/)
  expect(found).toContain('article c: its address cannot be opened')
})

test('problems are found beyond the first hundred documents', async () => {
  const many = Array.from({length: 130}, (_, at) => ({...article, _id: `a${at}`, slug: slug(`a-${at}`)}))
  expect(await check(...many, {...article, _id: 'z', slug: slug('?')})).toContain('article z: its address')
})

test('content that cannot be read is no content without problems', async () => {
  const api = {url: await deadUrl(), projectId: 'local', dataset: 'production', isLocal: true}
  expect(await checkTexts(api, STUDIO, signal)).toMatchObject({ok: false})
})
