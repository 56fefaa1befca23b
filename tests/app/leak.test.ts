import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {pageToMarkdown} from '@/lib/sharing/markdown/to-markdown'
import {pagePicture} from '@/lib/sharing/picture/page-picture'
import {isPageType, pagePath, typeNames} from '@/sanity/document-types'
import {files} from '@/sanity/paths'
import {resetContentState} from '../lib/cms/reset-content-state'
import {everyPath, headOfPath, renderPath} from './render-path'
import {type SampleDocument, sampleDocument} from './sample-document'
import {lakeClient, startSeededLake} from './seeded-lake'

const CANARY = 'only-in-a-draft'
/** What a preview would hide in its texts, to know them again, and what nobody sees in any other way. */
const UNSEEN = /[\u200b-\u200d\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u

let stopLake: () => Promise<void>

beforeAll(async () => {
  stopLake = await startSeededLake()
  const lake = lakeClient()
  const published = await lake.fetch<SampleDocument[]>('*[_type in $typeNames]', {typeNames})
  // Its own picture would show a title.
  await lake.patch('clinicSettings').set({titlesInPictures: true}).commit()
  const transaction = lake.transaction()
  // Each document is being changed, and of each type one was begun that nobody has published yet.
  for (const document of published)
    transaction.create({...withCanary(document), _id: `drafts.${document._id}`})
  for (const type of typeNames)
    transaction.create({...withCanary(sampleDocument(type)), _id: `drafts.begun-${type}`})
  await transaction.commit({visibility: 'sync'})
})

afterAll(() => stopLake())

beforeEach(() => resetContentState())

test('no draft and no unseen sign is in a page, its head, its data, its text or a file made of pages', async () => {
  const paths = await everyPath()
  expect(paths).toEqual(expect.arrayContaining([...files]))
  expect(paths.length).toBeGreaterThan(30)
  for (const path of paths) {
    const shown = await renderPath(path)
    expectNoLeak(shown, path)
    if (files.includes(path)) continue
    expectNoLeak(JSON.stringify(await headOfPath(path)), `the head of ${path}`)
    const url = new URL(path, 'https://www.clinic.example').href
    expectNoLeak(pageToMarkdown(`<main>${shown}</main>`, url), `the text of ${path}`)
  }
})

test('a document that was only begun has no page and no picture', async () => {
  for (const type of typeNames.filter(isPageType)) {
    const path = pagePath(type, sampleDocument(type)._id)
    await expect(headOfPath(path), path).rejects.toMatchObject({digest: 'NEXT_HTTP_ERROR_FALLBACK;404'})
    expect(await pagePicture(path), path).toBeNull()
  }
})

function expectNoLeak(text: string, where: string): void {
  expect(text.includes(CANARY), where).toBe(false)
  expect(UNSEEN.exec(text)?.index, where).toBeUndefined()
}

/** The same document with other words in all its fields. */
function withCanary({_id, _type, slug, ...fields}: SampleDocument) {
  return {_id, _type, ...(slug !== undefined && {slug}), ...changed(fields)}
}

function changed(fields: object): Record<string, unknown> {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return `${value} ${CANARY}\u200b`
    if (Array.isArray(value)) return value.map(change)
    return typeof value === 'object' && value !== null ? changed(value) : value
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name.startsWith('_') ? value : change(value)]),
  )
}
