// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {CalendarLink} from '@/components/consultation/received/calendar-link'
import {ReceivedPage} from '@/components/consultation/received/received-page'

afterEach(cleanup)

test('the page says that the request was sent, its reference, and what follows, step by step', () => {
  render(
    <ReceivedPage
      reference="7K2M-9QXR"
      whatNext={['We contact you by Monday, the way you chose.', 'You also get a written estimate.']}
      actions={<CalendarLink />}
      afterwards={<p>Until then</p>}
    />,
  )
  expect(screen.getByRole('heading', {level: 1, name: 'Request sent'})).toBeTruthy()
  expect(screen.getByText('7K2M-9QXR')).toBeTruthy()
  expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
    'We contact you by Monday, the way you chose.',
    'You also get a written estimate.',
  ])
  // The address holds nothing of the patient: the cookie of the page says which time was promised.
  expect(screen.getByRole('link', {name: 'Add the time to my calendar'}).getAttribute('href')).toBe(
    '/consultation/received/reminder.ics',
  )
})
