import {expect, test} from 'vitest'
import {fingerprintOf} from '@/sanity/review/fingerprint'
import {readContent} from '@/sanity/review/open-work/read-content'
import {findWork, type WorkListName, workLists} from '@/sanity/review/open-work/work-lists'
import {seedDocuments} from '@/sanity/seed/seed-documents'

const TODAY = '2026-11-28'
const clinician = {
  _id: 'robin',
  _type: 'person',
  name: 'Robin Vale',
  slug: {current: 'robin'},
  credentials: 'MD',
  isClinician: true,
  licence: {state: 'Virginia', number: '1'},
}
const words = {_type: 'page', title: 'A visit', summary: 'What happens.', slug: {current: 'a-visit'}}

/** A page that Robin reviewed on this day. */
function reviewedOn(day: string, more: Record<string, unknown> = {}) {
  return {
    ...words,
    _id: 'visit',
    author: {_ref: 'writer'},
    medicallyReviewedBy: {_ref: 'robin'},
    lastReviewed: day,
    reviewedWords: fingerprintOf('page', words),
    ...more,
  }
}

function listed(name: WorkListName, ...documents: unknown[]): string[] {
  const writer = {_id: 'writer', _type: 'person', name: 'Sam Lee', slug: {current: 'sam'}}
  const lists = findWork(readContent([clinician, writer, ...documents], TODAY))
  return lists.find((list) => list.name === name)?.items.map(({id, reason}) => `${id}: ${reason}`) ?? []
}

const everyReviewList = ['never-reviewed', 'changed', 'overdue', 'due-soon'] as const

test.each([
  [
    'was never reviewed',
    {...words, _id: 'visit'},
    'never-reviewed',
    'No clinician has vouched for these words',
  ],
  [
    'has another word than the clinician saw',
    reviewedOn('2026-11-01', {title: 'Your visit'}),
    'changed',
    'Reviewed November 1, 2026 by Robin Vale, and changed since',
  ],
  [
    'has not been looked at for a year',
    reviewedOn('2025-11-28'),
    'overdue',
    'Reviewed November 28, 2025 by Robin Vale. Due November 28, 2026',
  ],
  [
    'is due within thirty days',
    reviewedOn('2025-12-28'),
    'due-soon',
    'Reviewed December 28, 2025 by Robin Vale. Due December 28, 2026',
  ],
] as const)(
  'a text that %s stands in one list of reviews, with the day in words',
  (_, page, name, reason) => {
    expect(everyReviewList.filter((list) => listed(list, page).length > 0)).toEqual([name])
    expect(listed(name, page)).toEqual([`visit: ${reason}`])
  },
)

test('a text that was reviewed and is not due soon waits for nobody', () => {
  expect(everyReviewList.flatMap((list) => listed(list, reviewedOn('2025-12-29')))).toEqual([])
})

test('what patients read counts, and a draft that was reviewed is said to wait for its publication', () => {
  const published = {...words, _id: 'visit'}
  const draft = reviewedOn('2026-11-27', {_id: 'drafts.visit'})
  expect(listed('never-reviewed', published, draft)).toEqual([
    'visit: No clinician has vouched for these words; the draft is reviewed: publish it',
  ])
  expect(listed('never-reviewed', draft)).toEqual([])
})

test('a review of somebody whose license is not known is none', () => {
  const page = reviewedOn('2026-11-01', {medicallyReviewedBy: {_ref: 'writer'}})
  expect(listed('never-reviewed', page)).toHaveLength(1)
})

test('placeholders are counted wherever they stand, each once', () => {
  const person = {
    _id: 'p',
    _type: 'person',
    name: 'Sam',
    role: '[Clinic to supply: role]',
    bio: 'Ask [Clinic to supply: name]. [Clinic to supply: role]',
  }
  expect(listed('placeholders', person)).toEqual(['p: [Clinic to supply: role] and 1 more'])
  expect(listed('placeholders', {...person, role: '', bio: 'She works here.'})).toEqual([])
})

function linking(href: string) {
  const link = {_key: 'a', _type: 'link', href}
  return {
    _id: 'q',
    _type: 'faq',
    question: 'Why?',
    answer: [{_type: 'block', children: [], markDefs: [link]}],
  }
}

test.each([
  '/a-visit',
  '/a-visit?from=mail#before',
  '/costs',
  '/education/page/2',
  '/old',
  'https://www.fda.gov/',
  'tel:988',
  '#top',
])('a link to %s is fine', (href) => {
  const redirect = {_id: 'r', _type: 'redirect', from: '/old', to: '/a-visit'}
  expect(listed('broken-links', {...words, _id: 'visit'}, redirect, linking(href))).toEqual([])
})

test('a link to a page that is not there, or not yet, is broken', () => {
  expect(listed('broken-links', linking('/a-visit'))).toEqual(['q: /a-visit leads nowhere'])
  const coming = {...words, _id: 'visit', publishedAt: '2026-11-29'}
  expect(listed('broken-links', coming, linking('/a-visit'))).toHaveLength(1)
  const redirect = {_id: 'r', _type: 'redirect', from: '/old', to: '/gone'}
  expect(listed('broken-links', redirect)).toEqual(['r: /gone leads nowhere'])
})

test('a text that names a document which patients cannot see is broken, and its picture is not', () => {
  const page = {...words, _id: 'visit', author: {_ref: 'gone'}, heroImage: {asset: {_ref: 'image-a-1x1-png'}}}
  expect(listed('broken-links', page)).toEqual(['visit: Names something that was deleted'])
  const draft = {_id: 'drafts.gone', _type: 'person', name: 'Kim'}
  expect(listed('broken-links', page, draft)).toEqual(['visit: “Kim” is not published yet'])
})

test('a source that no text names is used nowhere; one that only a draft names is used', () => {
  const source = {_id: 's', _type: 'citation', title: 'A trial'}
  expect(listed('used-nowhere', source)).toEqual(['s: No text names it'])
  const draft = {...words, _id: 'drafts.visit', briefCitations: [{_ref: 's'}]}
  expect(listed('used-nowhere', source, draft)).toEqual([])
})

test.each([{retractedOrSuperseded: true, title: 'A trial'}, {title: 'RETRACTED: A trial'}])(
  'each text that names a retracted source is listed: %o',
  (fields) => {
    const source = {_id: 's', _type: 'citation', ...fields}
    const page = {...words, _id: 'visit', briefCitations: [{_ref: 's'}]}
    expect(listed('retracted', source, page)).toEqual([`visit: Names “${fields.title}”`])
  },
)

test('an official statement is due three months after somebody read its source', () => {
  const statement = {_id: 'd', _type: 'disclosure', title: 'Not approved', checkedOn: '2026-08-28'}
  expect(listed('statements-due', statement)).toEqual(['d: Checked against its source on August 28, 2026'])
  expect(listed('statements-due', {...statement, checkedOn: '2026-08-29'})).toEqual([])
  expect(listed('statements-due', {_id: 'd', _type: 'disclosure', title: 'New'})).toHaveLength(1)
})

test('a draft that nobody touched for more than a week is listed', () => {
  const draft = {...words, _id: 'drafts.visit', _updatedAt: '2026-11-20T23:59:59Z'}
  expect(listed('old-drafts', draft)).toEqual(['visit: Last written on November 20, 2026, never published'])
  expect(listed('old-drafts', {...draft, _updatedAt: '2026-11-21T00:00:00Z'})).toEqual([])
})

test('files, releases and what Sanity keeps for itself are no content', () => {
  const {published, drafts} = readContent(
    [null, {_id: 'versions.r1.visit', _type: 'page'}, {_id: 'image-a', _type: 'sanity.imageAsset'}],
    TODAY,
  )
  expect([...published.keys(), ...drafts.keys()]).toEqual([])
})

test('the library holds no broken link, no retracted source and nothing that is used nowhere', () => {
  const lists = findWork(readContent(seedDocuments('image-a-1x1-png'), TODAY))
  const named = (name: WorkListName) => lists.find((list) => list.name === name)?.items
  expect(named('broken-links')).toEqual([])
  expect(named('retracted')).toEqual([])
  expect(named('used-nowhere')).toEqual([])
  expect(named('never-reviewed')?.length).toBeGreaterThan(20)
})

test('each list has a name of its own, and says what to do', () => {
  expect(new Set(workLists.map(({name}) => name)).size).toBe(workLists.length)
  for (const {help} of workLists) expect(help).toMatch(/\.$/)
})
