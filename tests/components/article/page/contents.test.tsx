// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {Contents} from '@/components/article/page/contents'
import {Day} from '@/components/article/text/day'
import {listHeadings} from '@/components/article/text/list-headings'
import {aHeading} from '../text/a-body'

afterEach(cleanup)

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
