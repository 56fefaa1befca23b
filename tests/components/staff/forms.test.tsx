// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {AccountList} from '@/components/staff/account-list'
import {InviteForm} from '@/components/staff/invite-form'
import {PasskeyList} from '@/components/staff/passkey-list'
import {AskForCodeForm, EnterCodeForm} from '@/components/staff/sign-in-form'

afterEach(cleanup)
const action = async () => {}

test('a browser fills in the address and the code, and a phone shows digits', () => {
  render(<AskForCodeForm action={action} to="/desk" />)
  render(<EnterCodeForm action={action} to="/desk" />)
  expect(screen.getByRole('textbox', {name: 'Your email address'}).getAttribute('autocomplete')).toBe(
    'username',
  )
  const code = screen.getByRole('textbox', {name: 'Code', description: /Eight digits/})
  expect(code.getAttribute('autocomplete')).toBe('one-time-code')
  expect(code.getAttribute('inputmode')).toBe('numeric')
})

test.each([
  ['12345678', true],
  ['1234 5678', true],
  [' 1234 5678 ', true],
  ['1234567', false],
  ['1234 567x', false],
])('the browser takes %j for a code: %j', (typed, isTaken) => {
  render(<EnterCodeForm action={action} to="/desk" />)
  const pattern = screen.getByRole('textbox').getAttribute('pattern')
  expect(new RegExp(`^(?:${pattern})$`, 'v').test(typed)).toBe(isTaken)
})

test('each account says what may be done with it, and nobody ends the own one', () => {
  const account = {role: 'front-desk', isDisabled: false, passkeys: 0} as const
  const accounts = [
    {...account, id: '1', email: 'rosa@clinic.example', name: 'Rosa', role: 'lead' as const, passkeys: 2},
    {...account, id: '2', email: 'tom@clinic.example', name: 'Tom'},
    {...account, id: '3', email: 'ann@clinic.example', name: 'Ann', isDisabled: true},
  ]
  render(<AccountList accounts={accounts} own="1" disable={action} />)
  const [rosa, tom, ann] = screen.getAllByRole('listitem')
  if (!rosa || !tom || !ann) throw new Error('three accounts')
  expect(rosa.textContent).toContain('Lead, passkeys: 2')
  expect(within(rosa).queryByRole('button')).toBeNull()
  expect(tom.textContent).toContain('Front desk, no passkey')
  expect(within(tom).getByRole('button', {name: 'End the account of Tom'})).toBeTruthy()
  expect(ann.textContent).toContain('Ended')
  expect(within(ann).queryByRole('button')).toBeNull()
})

test('an invitation asks for each part, and a role is chosen by hand', () => {
  render(<InviteForm action={action} />)
  expect(screen.getByRole('textbox', {name: 'Email address'})).toHaveProperty('required', true)
  expect(screen.getByRole('textbox', {name: 'Name'})).toHaveProperty('required', true)
  for (const name of ['Front desk', 'Lead']) {
    const radio = screen.getByRole('radio', {name})
    expect(radio).toHaveProperty('required', true)
    expect(radio).toHaveProperty('checked', false)
  }
})

test('passkeys are told apart by their days', () => {
  const createdAt = Date.UTC(2027, 2, 1)
  render(
    <PasskeyList
      passkeys={[
        {id: 'a', createdAt, usedAt: undefined},
        {id: 'b', createdAt, usedAt: Date.UTC(2027, 3, 2)},
      ]}
      remove={action}
    />,
  )
  expect(screen.getByText('Set up on March 1, 2027, not used yet')).toBeTruthy()
  expect(screen.getByText('Set up on March 1, 2027, last used on April 2, 2027')).toBeTruthy()
  expect(screen.getAllByRole('button', {name: 'Remove the passkey of March 1, 2027'})).toHaveLength(2)
})
