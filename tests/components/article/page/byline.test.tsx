// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {Byline} from '@/components/article/page/byline'
import {Contents} from '@/components/article/page/contents'
import {Day} from '@/components/article/text/day'
import {listHeadings} from '@/components/article/text/list-headings'
import {aHeading} from '../text/a-body'

afterEach(cleanup)

const nobody = {author: null, reviewer: null, lastReviewed: null, publishedAt: null, readingMinutes: 3}
const person = {_type: 'person' as const, _id: 'p', name: 'Alex Rivera', credentials: 'MD', role: null}

function lines(): (string | null)[] {
  return screen.getAllByRole('listitem').map((item) => item.textContent)
}

test('an article that nobody reviewed says so', () => {
  render(<Byline {...nobody} />)

  expect(lines()).toEqual(['Medical review pending', '3 minute read'])
})

test('a reviewed article names who wrote it, who reviewed it and when', () => {
  render(
    <Byline
      {...nobody}
      author={{...person, name: 'Sam Lee', credentials: null}}
      reviewer={person}
      lastReviewed="2026-10-05"
      publishedAt="2026-09-01"
    />,
  )

  expect(lines()).toEqual([
    'Written by Sam Lee',
    'Medically reviewed by Alex Rivera, MD',
    'Last reviewed October 5, 2026',
    'Published September 1, 2026',
    '3 minute read',
  ])
})

test('a date of review without a reviewer is not printed as a review', () => {
  render(<Byline {...nobody} lastReviewed="2026-10-05" />)

  expect(lines()).toEqual(['Medical review pending', '3 minute read'])
})

test('a day is the same day in every time zone', () => {
  render(<Day date="2026-01-01" />)

  expect(screen.getByText('January 1, 2026').getAttribute('datetime')).toBe('2026-01-01')
})

test('a long article lists its main headings, a short one does not', () => {
  const body = ['One', 'Two', 'Three', 'Four'].map((text) => aHeading(text, text))
  render(<Contents headings={listHeadings([...body, aHeading('sub', 'Below four', 'h3')])} />)
  expect(screen.getByRole('navigation', {name: 'On this page'})).toBeTruthy()
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '#one',
    '#two',
    '#three',
    '#four',
  ])

  cleanup()
  render(<Contents headings={listHeadings(body.slice(0, 3))} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})
