// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {ArticleText} from '@/components/article/text/article-text'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import type {ArticleBody} from '@/lib/content/content-types'
import {aCitation} from './a-body'

afterEach(cleanup)

const source = (id: string) => ({_type: 'reference' as const, _key: id, _ref: id})

const trial: Extract<ArticleBody[number], {_type: 'evidenceChart'}> = {
  _type: 'evidenceChart',
  _key: 'e',
  title: 'Ketamine beside ECT',
  setting: 'After 3 weeks.',
  people: 365,
  meaning: 'responded',
  arms: [
    {_type: 'arm', _key: 'a', name: 'ketamine', percent: 55.4},
    {_type: 'arm', _key: 'b', name: 'ECT', percent: 41.2},
  ],
  clearness: 'clear',
  difference: {
    text: '14 more in 100.',
    low: 3.9,
    middle: 14.2,
    high: 24.2,
    unit: 'in 100',
    lowEnd: 'ECT better',
    highEnd: 'ketamine better',
  },
  limits: 'There was no placebo.',
  citations: [source('anand')],
}

function show(...body: ArticleBody) {
  const numberer = createCitationNumberer([aCitation('anand'), aCitation('rush')])
  return render(<ArticleText body={numberer.body(body)} headings={[]} />).container
}

test('a result of a trial says its counts, its limits and its source without the pictures', () => {
  show(trial)
  const figure = screen.getByRole('figure')
  expect(
    within(figure)
      .getAllByRole('img')
      .map((picture) => picture.getAttribute('alt')),
  ).toEqual([
    '100 small figures. 55 are filled: they responded. 45 are outlines: they did not.',
    '100 small figures. 41 are filled: they responded. 59 are outlines: they did not.',
    null,
  ])
  expect(
    within(figure).getByRole('img', {name: /A bar from 3.9 to 24.2 in 100.*does not touch/}),
  ).toBeTruthy()
  expect(figure.textContent).toContain('365 people')
  const caption = figure.querySelector('figcaption')
  expect(caption?.textContent).toContain('There was no placebo.')
  expect(caption?.querySelector('a')?.getAttribute('aria-label')).toBe('Reference 1')
})

test('the exact number stands beside the rounded one', () => {
  const page = show(trial)
  expect(page.textContent).toContain('55of 100 with ketamine (55.4%)')
  cleanup()
  const whole = {...trial, arms: [{_type: 'arm' as const, _key: 'a', name: 'placebo', percent: 50}]}
  expect(show(whole).textContent).not.toContain('%')
})

test('what nobody has counted is drawn dashed', () => {
  show({...trial, arms: [{_type: 'arm', _key: 'a', name: 'ketamine'}]})
  expect(screen.getByAltText('100 small figures, all dashed: not known.').getAttribute('src')).toBe(
    '/art/people/unknown.svg',
  )
})

test('a bar that crosses zero says so', () => {
  const difference = {...trial.difference, low: -2.2, middle: 3.2, high: 8.5, unit: 'points'}
  show({...trial, clearness: 'chance', difference})
  expect(screen.getByRole('img', {name: /from -2.2 to 8.5 points.*crosses the line/})).toBeTruthy()
})

test('nothing in a figure needs a style of its own, which the policy would not allow', () => {
  expect(show(trial).innerHTML).not.toContain('style=')
})

test('a table can be scrolled by the keyboard, and each row leads to its sources', () => {
  show({
    _type: 'comparisonTable',
    _key: 't',
    caption: 'Options',
    columns: ['Option', 'Harms'],
    rows: [
      {_type: 'row', _key: 'r', head: 'ECT', cells: ['Memory'], citations: [source('rush')]},
      {_type: 'row', _key: 's', head: 'TMS', cells: ['[Clinic to supply: harms]']},
    ],
  })
  const region = screen.getByRole('region', {name: 'Options'})
  expect(region.tabIndex).toBe(0)
  expect(within(region).getByRole('columnheader', {name: 'Harms'})).toBeTruthy()
  const row = within(region).getByRole('row', {name: /ECT/})
  expect(within(row).getByRole('link', {name: 'Reference 2'})).toBeTruthy()
  expect(within(region).getByText('[Clinic to supply: harms]').tagName).toBe('MARK')
})

test('steps, what to do and what not to do, a number and a question print their words', () => {
  const page = show(
    {
      _type: 'stepList',
      _key: 's',
      steps: [{_type: 'step', _key: 'a', title: 'Arrive', text: 'You sign in.'}],
    },
    {_type: 'doAndDont', _key: 'd', dos: ['Rest.'], donts: ['Do not drive.'], citations: [source('rush')]},
    {_type: 'keyNumber', _key: 'k', number: '1 week', text: 'is the average.', citations: [source('anand')]},
    {
      _type: 'faqReference',
      _key: 'f',
      shown: {_id: 'faq-a', _type: 'faq', question: 'Does it hurt?', slug: 'hurt', shortAnswer: 'A little.'},
    },
    {_type: 'faqReference', _key: 'g', shown: null},
  )
  expect(page.textContent).toMatch(
    /ArriveYou sign in\..*DoRest\..*Do not2Do not drive\..*1 week is the average\.1/s,
  )
  expect(screen.getByRole('link', {name: 'Does it hurt?'}).getAttribute('href')).toBe('/faq/hurt')
  expect(page.textContent).toContain('A little.')
})
