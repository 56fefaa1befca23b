import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {defaultNavigation, navigationOf} from '@/lib/content/frame/navigation'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {fakeLake, fakeSettings, noteTags} from '../fake-lake'

const lake = fakeLake()

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-29T12:00:00Z')})
})

afterEach(() => {
  vi.useRealTimers()
})

const toList = (text: unknown, list: string) => ({text, list, ref: null, to: null})
const toPage = (text: string, ref: string, to: unknown) => ({text, list: null, ref, to})
const page = (slug: string | null, more = {}) => ({_type: 'page', slug, publishedAt: null, ...more})

async function shown(navigation: unknown) {
  lake.settings = {...fakeSettings, navigation}
  return navigationOf(await getClinicSettings())
}

test('without menus of its own a clinic has those of the table of types', async () => {
  expect(await shown(null)).toEqual(defaultNavigation)
  expect(defaultNavigation.main).toContainEqual({href: '/treatments', text: 'Treatments'})
})

test('a link leads to a list, or to the page of a document wherever that stands now', async () => {
  const main = [toList('Learn', '/education'), toPage('Your visit', 'a', page('visit'))]
  const article = {_type: 'article', slug: 'sleep', publishedAt: '2026-01-01'}
  const footer = [{heading: 'Read', links: [toPage('Sleep', 'b', article)]}]
  expect(await shown({main, footer})).toEqual({
    main: [
      {href: '/education', text: 'Learn'},
      {href: '/visit', text: 'Your visit'},
    ],
    footer: [{heading: 'Read', links: [{href: '/education/sleep', text: 'Sleep'}]}],
  })
})

test('what leads nowhere is not printed, nor a group in which nothing is left', async () => {
  const nowhere = [
    toPage('Not published', 'a', null),
    toPage('Without an address', 'b', page(null)),
    toPage('No address', 'c', page('//evil.example')),
    toPage('Its day has not come', 'd', {_type: 'article', slug: 'later', publishedAt: '2026-12-01'}),
    toPage('Without a page', 'e', {_type: 'citation', slug: 'x', publishedAt: null}),
    toList('Another site', 'https://evil.example'),
    toList('', '/faq'),
    toList(7, '/faq'),
    'nothing',
  ]
  const main = [...nowhere, toList('Questions', '/faq')]
  const found = await shown({main, footer: [{heading: 'Read', links: nowhere}]})
  expect(found).toEqual({main: [{href: '/faq', text: 'Questions'}], footer: []})
})

test('a menu in which no link is left does not leave patients without one', async () => {
  expect((await shown({main: [toPage('Gone', 'a', null)], footer: []})).main).toEqual(defaultNavigation.main)
})

test('menus that are not what they should be are as none', async () => {
  expect(await shown('broken')).toEqual(defaultNavigation)
})

test('every page is out of date when a document of a menu comes, goes or moves, also one that is not published yet', async () => {
  const tags = noteTags()
  await shown({
    main: [toPage('Soon', 'soon', null)],
    footer: [{heading: 'Read', links: [toPage('A', 'a', page('a'))]}],
  })
  expect([...tags]).toEqual(expect.arrayContaining(['navigation', 'address:soon', 'address:a']))
})
