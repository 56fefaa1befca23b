// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {SiteShell} from '@/components/layout/shell/site-shell'
import type {ClinicSettings} from '@/lib/content/content-types'
import {defaultNavigation} from '@/lib/content/frame/navigation'

afterEach(cleanup)

const clinic: ClinicSettings = {
  clinicName: 'Alchemy Wellness',
  city: 'Richmond',
  region: 'Virginia',
  address: '[Clinic to supply: street address]',
  phone: '[Clinic to supply: phone number]',
  email: 'hello@clinic.example',
  openingHours: [
    {
      _key: 'a',
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      opens: '09:00',
      closes: '17:00',
    },
  ],
  timeZone: 'America/New_York',
  answerWithin: {amount: 1, unit: 'businessDays'},
  closedDays: [],
  adultsOnlyNote: null,
  titlesInPictures: null,
  privacyNote: null,
  emergencyText: 'Call 911.',
  crisisLines: [],
  navigation: null,
}

function show(overrides: Partial<ClinicSettings> = {}, demo = true) {
  render(
    <SiteShell clinic={{...clinic, ...overrides}} navigation={defaultNavigation} demo={demo}>
      <h1>Page</h1>
    </SiteShell>,
  )
}

test('the first link of a page skips to its content', () => {
  show()

  const [first] = screen.getAllByRole('link')
  expect(first?.textContent).toBe('Skip to main content')
  expect(first?.getAttribute('href')).toBe('#main')
  expect(screen.getByRole('main').id).toBe('main')
})

test('988 can be called and texted at the top of every page', () => {
  show()

  const crisis = within(screen.getByRole('complementary', {name: 'Help in a crisis'}))
  expect(crisis.getByRole('link', {name: 'Call 988'}).getAttribute('href')).toBe('tel:988')
  expect(crisis.getByRole('link', {name: 'text 988'}).getAttribute('href')).toBe('sms:988')
})

test('the menu leads home, to every list that has a name in it, and to the form', () => {
  show()

  expect(
    screen.getByRole('link', {name: 'Alchemy Wellness Ketamine clinic, Richmond'}).getAttribute('href'),
  ).toBe('/')
  const menu = within(screen.getByRole('navigation', {name: 'Main'}))
  expect(menu.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/treatments',
    '/costs',
    '/education',
    '/faq',
    '/about',
  ])
  const header = within(screen.getByRole('banner'))
  expect(header.getByRole('link', {name: 'Request a consultation'}).getAttribute('href')).toBe(
    '/consultation',
  )
})

test('a tap on the number at the top calls the clinic', () => {
  show({phone: '(804) 555-0123'})

  const call = within(screen.getByRole('banner')).getByRole('link', {name: 'Call (804) 555-0123'})
  expect(call.getAttribute('href')).toBe('tel:+18045550123')
})

test('while the clinic has given no number, the link at the top leads to the other ways to reach it', () => {
  show()

  const call = within(screen.getByRole('banner')).getByRole('link', {name: 'Call us'})
  expect(call.getAttribute('href')).toBe(`#${screen.getByRole('contentinfo').id}`)
})

test('help in a crisis stands on a page once, and its link leads to all of it', () => {
  show()

  expect(screen.getAllByRole('link', {name: 'Call 988'})).toHaveLength(1)
  const crisis = within(screen.getByRole('complementary', {name: 'Help in a crisis'}))
  expect(crisis.getByRole('link', {name: 'Get help now'}).getAttribute('href')).toBe('/get-help-now')
})

test('the clinic’s facts are printed, and the missing ones are marked', () => {
  show()

  const footer = screen.getByRole('contentinfo')
  expect(within(footer).getByRole('link', {name: 'hello@clinic.example'})).toBeTruthy()
  expect(footer.textContent).toContain('Monday to Friday9 AM to 5 PMSaturday and SundayClosed')
  expect([...footer.querySelectorAll('mark.placeholder')].map((mark) => mark.textContent)).toEqual([
    '[Clinic to supply: phone number]',
    '[Clinic to supply: street address]',
  ])
})

test('demo content is called that, and only in the demo', () => {
  show()
  expect(screen.getByText(/shows demo content/)).toBeTruthy()

  cleanup()
  show({}, false)
  expect(screen.queryByText(/shows demo content/)).toBeNull()
})

test('when the clinic’s facts cannot be had, the frame still leads home and to help', () => {
  render(
    <SiteShell clinic={undefined} navigation={defaultNavigation} demo={false}>
      <h1>Page</h1>
    </SiteShell>,
  )

  expect(screen.getByRole('link', {name: 'Home'}).getAttribute('href')).toBe('/')
  expect(screen.getByRole('link', {name: 'Call 988'})).toBeTruthy()
})
