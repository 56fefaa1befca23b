import {expect, test} from 'vitest'
import {documentShape, locationsQuery, placesByType} from '@/sanity/studio/locations'
import {openLake} from '../lake/lake-test'

async function placesOf(id: string) {
  const lake = await openLake()
  lake.mutate({
    mutations: [
      {create: {_id: 'settings', _type: 'clinicSettings'}},
      {create: {_id: 'robin', _type: 'person', name: 'Robin'}},
      {create: {_id: 'sam', _type: 'person', name: 'Sam'}},
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
      {create: {_id: 'faq', _type: 'faq', question: 'Why?', relatedArticle: {_ref: 'sleep', _weak: true}}},
      {create: {_id: 'alone', _type: 'faq', question: 'When?'}},
    ],
  })
  const {result} = lake.query({query: locationsQuery, params: {id}, perspective: 'drafts'})
  const type = lake.query({query: '*[_id == $id][0]._type', params: {id}, perspective: 'drafts'}).result
  const {locations, message} = placesByType[String(type)]?.(documentShape.nullable().parse(result)) ?? {}
  return locations?.map(({href}) => href) ?? message
}

test('each form names the pages that show its document, those of drafts included', async () => {
  expect(await placesOf('sleep')).toEqual(['/education/sleep', '/education'])
  expect(await placesOf('faq')).toEqual(['/faq#faq-faq', '/education/sleep'])
  expect(await placesOf('alone')).toEqual(['/faq#faq-alone'])
  expect(await placesOf('robin')).toEqual(['/education/sleep'])
  expect(await placesOf('trial')).toEqual(['/education/sleep'])
  expect(await placesOf('settings')).toEqual(['/', '/consultation'])
})

test('where there is no page yet, the form says what is missing', async () => {
  expect(await placesOf('begun')).toContain('give the article an address')
  expect(await placesOf('sam')).toBe('No article names this person yet.')
})

test('a form that was only opened names no page, and does not fail', () => {
  expect(Object.keys(placesByType)).toEqual(['article', 'faq', 'person', 'citation', 'clinicSettings'])
  for (const places of Object.values(placesByType)) expect(places(null)).toBeTypeOf('object')
})
