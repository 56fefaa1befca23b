import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, expect, onTestFinished, test, vi} from 'vitest'
import {keptSettings} from '@/lib/content/kept-settings'
import {contentProblems} from '@/lib/freshness/content-problems'
import {findChanges} from '@/lib/freshness/find-changes'
import {markStale, markStaleHere} from '@/lib/freshness/mark-stale'
import {knownContent} from '@/lib/freshness/reconcile/known-content'
import type {SharedTagLog} from '@/lib/freshness/tag-log/shared-tag-log'
import {tagLogOfSite} from '@/lib/freshness/tag-log/tag-log'
import {later} from '@/lib/freshness/tag-log/tag-states'
import {tagPage} from '@/lib/freshness/tag-page'
import {type ContentTag, documentTag, isContentTag, referrersTag} from '@/lib/freshness/tags'
import {onceInProcess} from '@/lib/process/once-in-process'
import {typeNames} from '@/sanity/document-types'
import {resetContentState} from '../cms/reset-content-state'
import {forgetSettings, stubSettings} from './stub-settings'

const folder = mkdtempSync(path.join(os.tmpdir(), 'mark-stale-'))
const shared = onceInProcess<{log?: SharedTagLog}>('shared-tag-log', () => ({}))
const clinic = {clinicName: 'Known'} as never

beforeEach(() => {
  stubSettings({NEXT_DIST_DIR: folder})
  resetContentState()
  tagLogOfSite().readNew(0)
})

afterAll(() => {
  forgetSettings()
  rmSync(folder, {recursive: true})
})

const marked = () => [...tagLogOfSite().readNew(0).keys()]

test('a change is marked here, and told to the other sites with its pages', async () => {
  const told: unknown[] = []
  shared().log = {add: (change) => void told.push(change), close: async () => {}}
  onTestFinished(() => void delete shared().log)
  const change = {tags: ['faq' as const], paths: ['/faq']}
  await markStale(change)
  expect([marked(), told]).toEqual([['faq'], [change]])
  await markStaleHere(['article'])
  await markStale({tags: [], paths: ['/faq']})
  expect([marked(), told]).toEqual([['article'], [change]])
})

test.each([
  ['content', true],
  ['clinicSettings', true],
  ['navigation', true],
  ['address:page-visit', true],
  ['homePage', false],
  ['faq', false],
  ['clinicSettings:x', false],
] as [ContentTag, boolean][])(
  'whether the clinic is asked about again after "%s": %s',
  async (tag, isForgotten) => {
    await keptSettings().read(
      async () => clinic,
      () => false,
    )
    await markStaleHere(['article', tag])
    let asked = 0
    await keptSettings().read(
      async () => {
        asked++
        return clinic
      },
      () => false,
    )
    expect(asked).toBe(isForgotten ? 1 : 0)
  },
)

test('content is a problem while it could not be listed', () => {
  expect(contentProblems()).toEqual([])
  knownContent().isUnlisted = true
  expect(contentProblems()).toEqual(['content-unavailable'])
})

test('what differs is changed, created or deleted; what is as it was is left out', () => {
  const document = (rev: string) => ({type: 'faq' as const, rev, references: []})
  const before = new Map([
    ['same', document('1')],
    ['changed', document('1')],
    ['deleted', document('1')],
  ])
  const after = new Map([
    ['same', document('1')],
    ['changed', document('2')],
    ['created', document('1')],
  ])
  expect(findChanges(before, after)).toEqual([
    {id: 'changed', before: document('1'), after: document('2')},
    {id: 'created', before: undefined, after: document('1')},
    {id: 'deleted', before: document('1')},
  ])
})

test('a page is given all its tags, a hundred at a time, from the cache that holds pages', async () => {
  const call = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response())
  const tags = Array.from({length: 201}, (_, place) => `article:${place}` as const)
  await tagPage(tags)
  expect(call.mock.calls).toEqual(
    [tags.slice(0, 100), tags.slice(100, 200), tags.slice(200)].map((some) => [
      'data:,',
      {cache: 'force-cache', next: {tags: some}},
    ]),
  )
  call.mockClear()
  await tagPage([])
  expect(call).not.toHaveBeenCalled()
})

test('a tag names a type, a document or those that refer to one, and travels in a header', () => {
  expect(documentTag('article', 'a b,c/é')).toBe('article:a%20b%2Cc%2F%C3%A9')
  expect(referrersTag('a1')).toBe('referrers:a1')
  expect(documentTag('article', 'x'.repeat(300))).toBe(`article:${'x'.repeat(200)}`)
  for (const tag of [
    'content',
    ...typeNames,
    ...typeNames.map((type) => documentTag(type, 'ü')),
    referrersTag('a1'),
  ])
    expect(isContentTag(tag), tag).toBe(true)
})

test.each([
  '',
  'contents',
  'articles',
  'article:',
  'article:a b',
  'article:a,b',
  'xarticle:a',
  'content:a',
  'other:a',
  '_N_T_/layout',
  `article:${'x'.repeat(201)}`,
])('%j is no tag of ours', (tag) => {
  expect(isContentTag(tag)).toBe(false)
})

test.each([
  [{stale: 5}, {stale: 7, expired: 9}, {stale: 7, expired: 9}],
  [{stale: 7, expired: 9}, {stale: 5}, {stale: 7, expired: 9}],
  [{}, {expired: 3}, {expired: 3}],
  [{}, {stale: 3}, {stale: 3}],
  [{}, {}, {}],
])('of two marks %j and %j the later times hold', (one, other, both) => {
  expect(later(one, other)).toEqual(both)
})
