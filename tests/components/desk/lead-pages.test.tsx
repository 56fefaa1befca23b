// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test, vi} from 'vitest'
import {AccessList} from '@/components/desk/access-list'
import {DeskShell} from '@/components/desk/desk-shell'
import {ExportForm} from '@/components/desk/export-form'

vi.mock('next/navigation', () => ({usePathname: () => '/desk/figures'}))

afterEach(cleanup)

test('leads find what only they may open, and everybody the way out', () => {
  const links = () =>
    within(screen.getByRole('navigation'))
      .getAllByRole('link')
      .map(({textContent}) => textContent)
  const {unmount} = render(<DeskShell staff={{name: 'Ann', isLead: false}}>x</DeskShell>)
  expect(links()).toEqual(['Desk', 'Figures'])
  expect(screen.getByRole('link', {current: 'page'}).textContent).toBe('Figures')
  expect(screen.getByRole('link', {name: 'Sign out'}).getAttribute('href')).toBe('/desk/sign-out')
  unmount()
  render(<DeskShell staff={{name: 'Ben', isLead: true}}>x</DeskShell>)
  expect(links()).toEqual(['Desk', 'Figures', 'Export', 'Access log', 'Staff'])
})

test('nothing is taken out without a reason', () => {
  render(<ExportForm since="2026-11-01" />)
  expect(screen.getByLabelText<HTMLInputElement>('Why do you need them?').required).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>('Requests since').value).toBe('2026-11-01')
  expect(screen.getAllByRole('button').map(({textContent}) => textContent)).toEqual([
    'Download a table (CSV)',
    'Download for a patient record system (FHIR)',
    'Download for another program (JSON)',
  ])
})

test('the access log is a table that the keyboard can move', () => {
  const line = {
    number: 7,
    at: '2026-11-30 15:00:00',
    who: 'ann@clinic.example',
    what: 'open',
    reference: '7K2M-9QXR',
    detail: '',
  }
  render(<AccessList lines={[line]} />)
  expect(screen.getByRole('region', {name: 'Access log'}).tabIndex).toBe(0)
  expect(screen.getByRole('row', {name: /ann@clinic\.example open 7K2M-9QXR/})).toBeTruthy()
})
