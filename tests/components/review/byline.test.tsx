// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import type {Review} from '@/sanity/review/review-state'

afterEach(cleanup)

const reviewer = {_id: 'p', name: 'Alex Rivera', credentials: 'MD', slug: 'alex-rivera'}
const reviewed = (state: 'current' | 'changed' | 'overdue'): Review => ({
  state,
  reviewer,
  day: '2026-10-05',
  due: '2027-10-05',
})

function lines(): (string | null)[] {
  return screen.getAllByRole('listitem').map((item) => item.textContent)
}

test('an article that nobody reviewed says so, at its top and at its end', () => {
  render(<Byline author={null} review={{state: 'pending'}} readingMinutes={3} />)
  expect(lines()).toEqual(['Medical review pending', '3 minute read'])
  render(<AboutThisPage clinicName="Clinic" review={{state: 'pending'}} />)
  expect(screen.getByText(/A clinician has not reviewed it yet/)).toBeTruthy()
})

test('a reviewed article names who wrote it, who reviewed it and when, and leads to their pages', () => {
  render(
    <Byline
      author={{name: 'Sam Lee', credentials: null, slug: null}}
      review={reviewed('current')}
      publishedAt="2026-09-01"
      readingMinutes={3}
    />,
  )
  expect(lines()).toEqual([
    'Written by Sam Lee',
    'Medically reviewed by Alex Rivera, MD',
    'Last reviewed October 5, 2026',
    'Published September 1, 2026',
    '3 minute read',
  ])
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/about/alex-rivera'])
})

test('an article whose words changed since its review says so, at its top and at its end', () => {
  render(<Byline author={null} review={reviewed('changed')} />)
  expect(lines()).toEqual([
    'Medically reviewed by Alex Rivera, MD',
    'Updated since its review on October 5, 2026',
  ])
  render(<AboutThisPage clinicName="Clinic" review={reviewed('changed')} />)
  expect(screen.getByText(/It was updated since then, and the new words have not been reviewed/)).toBeTruthy()
})

test('the end of a reviewed page says who the reviewer is, and what one can look up', () => {
  const alex = {...reviewer, role: 'Medical director', licence: {state: 'Virginia', number: '0101'}}
  const review: Review = {state: 'current', reviewer: alex, day: '2026-10-05', due: '2027-10-05'}
  render(<AboutThisPage clinicName="Clinic" review={review} />)
  expect(screen.getAllByRole('definition').map((item) => item.textContent)).toEqual([
    'Alex Rivera, MD',
    'Medical director',
    'License: Virginia 0101',
  ])
  expect(screen.getByRole('link', {name: 'Alex Rivera, MD'}).getAttribute('href')).toBe('/about/alex-rivera')
})

test('a reviewer who has given no more than a name has no empty lines', () => {
  const review: Review = {
    state: 'changed',
    reviewer: {_id: 'p', name: 'Alex'},
    day: '2026-10-05',
    due: '2027-10-05',
  }
  render(<AboutThisPage clinicName="Clinic" review={review} />)
  expect(screen.getAllByRole('definition').map((item) => item.textContent)).toEqual(['Alex'])
})

test('the end of a page says when the next review is due', () => {
  render(<AboutThisPage clinicName="Clinic" review={reviewed('overdue')} />)
  expect(document.body.textContent).toContain('Next review due: October 5, 2027.')
})
