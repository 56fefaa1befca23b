// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {dialable, EmailLink, PhoneLink} from '@/components/clinic/contact-link'
import {PlaceholderText} from '@/components/clinic/placeholder-text'

afterEach(cleanup)

test('only the missing part of a text is marked', () => {
  const {container} = render(
    <PlaceholderText>{'[Clinic to supply: street address]\nRichmond'}</PlaceholderText>,
  )

  expect(container.textContent).toBe('[Clinic to supply: street address]\nRichmond')
  expect([...container.querySelectorAll('mark.placeholder')].map((mark) => mark.textContent)).toEqual([
    '[Clinic to supply: street address]',
  ])
})

test('text without a missing part is plain', () => {
  const {container} = render(<PlaceholderText>1 business day</PlaceholderText>)

  expect(container.innerHTML).toBe('1 business day')
})

test('a missing phone number or email address is marked, and is no link', () => {
  const {container} = render(
    <>
      <PhoneLink phone="[Clinic to supply: phone number]" />
      <EmailLink email="[Clinic to supply: email address]" />
    </>,
  )

  expect(screen.queryByRole('link')).toBeNull()
  expect(container.querySelectorAll('mark.placeholder')).toHaveLength(2)
})

test('a phone number can be dialed', () => {
  render(<PhoneLink phone="(804) 555-0123" />)

  expect(screen.getByRole('link', {name: '(804) 555-0123'}).getAttribute('href')).toBe('tel:+18045550123')
})

test.each([
  ['988', '988'],
  ['804-555-0123', '+18045550123'],
  ['+1 804 555 0123', '+18045550123'],
])('%s is dialed as %s', (written, dialed) => {
  expect(dialable(written)).toBe(dialed)
})
