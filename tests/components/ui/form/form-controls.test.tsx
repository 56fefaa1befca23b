// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {Button} from '@/components/ui/button'
import {Checkboxes} from '@/components/ui/form/checkboxes'
import {Radios} from '@/components/ui/form/radios'
import {TextField} from '@/components/ui/form/text-field'

afterEach(cleanup)

const options = [
  {value: 'call', label: 'Phone call'},
  {value: 'email', label: 'Email', hint: 'Not fully private'},
]

test('a text field is named by its label and described by its hint and its error, in that order', () => {
  render(
    <TextField name="email" label="Email address" hint="We answer here" error="Enter an email address" />,
  )

  const input = screen.getByRole('textbox', {name: 'Email address'})
  expect(input.getAttribute('aria-describedby')).toBe('email-hint email-error')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('Enter an email address').textContent).toBe('Error: Enter an email address')
})

test('a text field without an error says nothing of errors', () => {
  render(<TextField name="name" label="Your name" />)

  const input = screen.getByRole('textbox', {name: 'Your name'})
  expect(input.hasAttribute('aria-describedby')).toBe(false)
  expect(input.hasAttribute('aria-invalid')).toBe(false)
  expect(input.hasAttribute('required')).toBe(false)
})

test('what may be left out is marked in words', () => {
  render(<TextField name="support" label="Support for the call" optional />)

  expect(screen.getByRole('textbox', {name: 'Support for the call (optional)'})).toBeTruthy()
})

test('a field keeps what the form library gives it', () => {
  let seen: HTMLInputElement | null = null
  render(
    <TextField
      name="phone"
      label="Phone"
      type="tel"
      autoComplete="tel"
      defaultValue="804 555 0142"
      ref={(element) => {
        seen = element
      }}
    />,
  )

  const input = screen.getByLabelText<HTMLInputElement>('Phone')
  expect(seen).toBe(input)
  expect([input.type, input.autocomplete, input.value]).toEqual(['tel', 'tel', '804 555 0142'])
})

test('radio buttons are one group named by the question, with nothing chosen', () => {
  render(<Radios name="contactBy" legend="How should we contact you?" options={options} error="Select one" />)

  const group = screen.getByRole('group', {name: 'How should we contact you?'})
  expect(group.getAttribute('aria-describedby')).toBe('contactBy-error')
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map((radio) => [radio.name, radio.value, radio.checked])).toEqual([
    ['contactBy', 'call', false],
    ['contactBy', 'email', false],
  ])
})

test('the first radio button carries the id of its group, where the error summary leads', () => {
  render(<Radios name="contactBy" legend="How?" options={options} />)

  expect(screen.getAllByRole('radio').map((radio) => radio.id)).toEqual(['contactBy', 'contactBy-2'])
})

test('an answer keeps its own hint', () => {
  render(<Radios name="contactBy" legend="How?" options={options} defaultValue="email" />)

  const email = screen.getByRole<HTMLInputElement>('radio', {name: 'Email'})
  expect(email.checked).toBe(true)
  expect(document.getElementById(email.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Not fully private',
  )
})

test('checkboxes keep every answer already given', () => {
  render(
    <Checkboxes
      name="times"
      legend="Good times"
      optional
      options={options}
      defaultValues={['call', 'email']}
    />,
  )

  expect(screen.getByRole('group', {name: 'Good times (optional)'})).toBeTruthy()
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').every((box) => box.checked)).toBe(true)
})

test('a button sends unless it is told otherwise', () => {
  render(<Button>Send request</Button>)

  expect(screen.getByRole<HTMLButtonElement>('button', {name: 'Send request'}).type).toBe('submit')
})
