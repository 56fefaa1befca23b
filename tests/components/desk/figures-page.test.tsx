// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {FiguresPage, type FiguresView} from '@/components/desk/figures/figures-page'

afterEach(cleanup)

const group = {
  name: 'Nov 30 to Dec 6',
  received: 9,
  answered: 8,
  kept: {text: '7 of 8', share: 7 / 8},
  firstTry: '2 hours',
}
const sample: FiguresView = {
  weeks: [group, {...group, name: 'Nov 23 to Nov 29', kept: undefined, firstTry: 'Too few'}],
  hours: [{...group, name: '9 AM to noon'}],
  topics: {question: 'What is it about?', groups: [{...group, name: 'Others together'}], isCut: false},
  held: {released: 1, deleted: 6, waiting: 2},
  views: {pages: [{path: '/education/sleep', views: 1200}], others: 31},
}
const show = (changes: Partial<FiguresView> = {}) => render(<FiguresPage {...sample} {...changes} />)
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({textContent}) => textContent?.trim())

test('each question has a table of its own, which says what it shows and can be moved by the keyboard', () => {
  show()
  for (const [name, says] of [
    ['Weeks', /by the week in which a request came/i],
    ['Hours', /on the clinic’s clock/],
    ['Topics', /by the answer in the form/i],
    ['Pages', /without a cookie, an address or a person/],
  ] as const) {
    const region = screen.getByRole('region', {name})
    expect(region.tabIndex).toBe(0)
    expect(within(region).getByRole('table', {name: says})).toBeTruthy()
    expect(screen.getByRole('heading', {level: 2, name})).toBeTruthy()
  }
  expect(screen.getByText(/front server or a CDN hands out/)).toBeTruthy()
})

test('figures stand beside their bars, and too few say so', () => {
  const {container} = show()
  expect(cells(screen.getByRole('row', {name: /Nov 30/}))).toEqual(['9', '8', '7 of 8', '2 hours'])
  expect(within(screen.getByRole('row', {name: /Nov 23/})).getAllByText('Too few')).toHaveLength(2)
  expect(cells(screen.getByRole('row', {name: /sleep/}))).toEqual(['1,200'])
  expect(cells(screen.getByRole('row', {name: /All other pages/}))).toEqual(['31'])
  expect(screen.getByRole('columnheader', {name: 'What is it about?'})).toBeTruthy()
  expect(container.querySelectorAll('svg').length).toBe(
    container.querySelectorAll('svg[aria-hidden=true]').length,
  )
  // The policy of the desk allows no style in an element.
  expect(container.querySelector('[style]')).toBeNull()
})

test('bars are as long as their share of the longest', () => {
  show({weeks: [group, {...group, name: 'b', received: 3, kept: undefined}]})
  const widths = (name: RegExp) =>
    [...screen.getByRole('row', {name}).querySelectorAll('rect')].map((rect) => rect.getAttribute('width'))
  expect(widths(/Nov 30/)).toEqual(['100.0%', '87.5%'])
  expect(widths(/^b/)).toEqual(['33.3%'])
})

test('the filter is judged from five on', () => {
  const {unmount} = show()
  expect(screen.getByText(/9 requests were held .* 6 rightly.* 1 wrongly.* 2 still wait/)).toBeTruthy()
  unmount()
  show({held: {released: 1, deleted: 2, waiting: 1}})
  expect(screen.getByText('Fewer than 5 requests were held as possible spam.')).toBeTruthy()
})

test('topics of many requests say that not all were opened', () => {
  show({topics: {...sample.topics, isCut: true}})
  expect(screen.getByText(/newest 2,000 requests alone/)).toBeTruthy()
})

test('too few of everything make no empty table', () => {
  show({weeks: [], hours: [], topics: {...sample.topics, groups: []}, views: {pages: [], others: undefined}})
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText(/too few for figures/)).toBeTruthy()
})
