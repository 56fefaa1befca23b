import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {isContentTag} from '@/lib/freshness/tags'
import {documentTypes, isPageType, pagesUnder, typeNames, webhookFilter} from '@/sanity/document-types'
import {changesQuery} from '@/sanity/freshness-queries'
import {schemaTypes} from '@/sanity/schema/index'
import {structure} from '@/sanity/structure/structure'
import {presentation} from '@/sanity/studio/presentation'
import {openLake} from './lake/lake-test'
import {documentWithReferences} from './schema/document-with-references'

test('every document type of the schema is in the table, and nothing else', () => {
  const inSchema = schemaTypes.filter(({type}) => type === 'document').map(({name}) => name)
  expect([...typeNames].toSorted()).toEqual(inSchema.toSorted())
})

test('the Studio lists every type, what exists once after a line; crisis help to administrators alone', () => {
  const singletons = typeNames.filter((type) => documentTypes[type].isSingleton)
  const others = typeNames.filter((type) => !documentTypes[type].isSingleton)
  expect(listedInStudio('administrator')).toEqual([...others, 'divider', ...singletons])
  expect(listedInStudio('editor')).toEqual(
    [...others, 'divider', ...singletons].filter((type) => type !== 'crisisSettings'),
  )
})

test('the preview finds the document of every page', () => {
  const routes = [presentation.resolve?.mainDocuments ?? []].flat().map(({route}) => route)
  const pages = typeNames.filter(isPageType).map((type) => `${pagesUnder(type)}/:slug`)
  expect(routes).toEqual(expect.arrayContaining(pages))
})

test('the README tells the filter of the webhook that names every type', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`filter \`${webhookFilter}\``)
  for (const type of typeNames) expect(webhookFilter).toContain(`"${type}"`)
})

test.each(typeNames)('a tag of %s is known as one', (type) => {
  expect(isContentTag(type)).toBe(true)
  expect(isContentTag(`${type}:a-document`)).toBe(true)
  expect(isContentTag(`${type}s:a-document`)).toBe(false)
})

test.each(typeNames)('the files of the pages of %s exist', (type) => {
  const {list, hasPages} = documentTypes[type]
  const folder = `app/(site)${list?.path === '/' ? '' : list?.path}`
  expect(list === undefined || existsSync(`${folder}/page.tsx`)).toBe(true)
  expect(existsSync(`${folder}/[slug]/page.tsx`)).toBe(hasPages === true)
  expect(existsSync(`${folder}/page/[number]/page.tsx`)).toBe(list?.isPaged === true)
})

test.each(typeNames)('the fields of %s that are searched and checked are in its schema', (type) => {
  const {search, text, hasPages} = documentTypes[type]
  const used = [search?.title, search?.summary, ...(search?.lines ?? []), text?.field, hasPages && 'slug']
  const schema = schemaTypes.find(({name}) => name === type)
  const fields = schema && 'fields' in schema ? (schema.fields ?? []).map(({name}) => name) : []
  expect(fields).toEqual(expect.arrayContaining(used.filter(Boolean)))
})

test.each(typeNames)('every reference of a document of type %s is seen', async (type) => {
  const {document, ids} = documentWithReferences(type)
  const lake = await openLake()
  lake.mutate({mutations: [{create: {...document, _id: 'referring'}}]})
  const {result} = lake.query({query: changesQuery, params: {ids: ['referring']}})
  const [{references}] = result as [{references: (string | null)[]}]
  expect(references.filter(Boolean).toSorted()).toEqual(ids.toSorted())
})

/** The names of the types in the Studio's list, in order. */
function listedInStudio(role: string): string[] {
  const listed: string[] = []
  const item: unknown = new Proxy(() => {}, {
    get: (_, name) => (argument: unknown) => {
      if (name === 'documentTypeListItem' || name === 'schemaType') listed.push(String(argument))
      if (name === 'divider') listed.push('divider')
      return item
    },
  })
  const context = {schema: item, currentUser: {roles: [{name: role}]}}
  structure(item as Parameters<typeof structure>[0], context as Parameters<typeof structure>[1])
  return listed
}
