import {expect, test} from 'vitest'
import {type DocumentType, documentTypes, isPageType, pagePath, typeNames} from '@/sanity/document-types'
import {documentShape, locationsQuery, placesOf} from '@/sanity/studio/locations'
import {openLake} from '../lake/lake-test'

async function shownAt(id: string) {
  const lake = await openLake()
  lake.mutate({
    mutations: [
      {create: {_id: 'settings', _type: 'clinicSettings'}},
      {create: {_id: 'robin', _type: 'person', name: 'Robin', slug: {current: 'robin'}}},
      {create: {_id: 'sam', _type: 'person', name: 'Sam'}},
      {create: {_id: 'alone-trial', _type: 'citation', title: 'Unused'}},
      {create: {_id: 'trial', _type: 'citation', title: 'A trial'}},
      {create: {_id: 'begun', _type: 'article', title: 'Begun'}},
      {
        create: {
          _id: 'drafts.sleep',
          _type: 'article',
          title: 'Sleep',
          slug: {current: 'sleep'},
          author: {_ref: 'robin'},
          body: [{_type: 'block', markDefs: [{_type: 'citation', citations: [{_ref: 'trial'}]}]}],
        },
      },
      {
        create: {
          _id: 'faq',
          _type: 'faq',
          question: 'Why?',
          slug: {current: 'why'},
          relatedArticle: {_ref: 'sleep', _weak: true},
        },
      },
      {create: {_id: 'alone', _type: 'faq', question: 'When?', slug: {current: 'when'}}},
    ],
  })
  const {result} = lake.query({query: locationsQuery, params: {id}, perspective: 'drafts'})
  const type = lake.query({query: '*[_id == $id][0]._type', params: {id}, perspective: 'drafts'}).result
  const {locations, message} = placesOf(type as DocumentType, documentShape.nullable().parse(result))
  return locations?.map(({href}) => href) ?? message
}

test('each form names the pages that show its document, those of drafts included', async () => {
  expect(await shownAt('sleep')).toEqual(['/education/sleep', '/education', '/faq/why', '/about/robin'])
  expect(await shownAt('faq')).toEqual(['/faq/why', '/faq', '/education/sleep'])
  expect(await shownAt('alone')).toEqual(['/faq/when', '/faq'])
  expect(await shownAt('robin')).toEqual(['/about/robin', '/about', '/education/sleep'])
  expect(await shownAt('trial')).toEqual(['/education/sleep'])
  expect(await shownAt('settings')).toEqual(['/', '/consultation'])
})

test('where there is no page yet, the form says what is missing', async () => {
  expect(await shownAt('begun')).toContain('give the article an address')
  expect(await shownAt('sam')).toContain('give the person an address')
  expect(await shownAt('alone-trial')).toBe('No page shows this source yet.')
})

test('a form of any type that was only opened shows a message or the fixed pages, and does not fail', () => {
  for (const type of typeNames) {
    const {locations, message} = placesOf(type, null)
    expect(message ?? locations?.length, type).toBeTruthy()
    if (!documentTypes[type].isSingleton) expect(message, type).toMatch(/^(?:For a preview|Write the )/)
  }
})

test.each(typeNames.filter(isPageType))(
  'the form of a document of type %s names its page and its list',
  (type) => {
    const document = {_id: 'a', slug: 'sleep', referrers: [], references: []}
    const {locations} = placesOf(type, document)
    expect(locations?.map(({href}) => href)).toEqual([
      pagePath(type, 'sleep'),
      documentTypes[type].list?.path,
    ])
  },
)
