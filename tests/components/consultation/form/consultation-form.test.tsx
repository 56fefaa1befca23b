// @vitest-environment jsdom
import {cleanup, screen, waitFor} from '@testing-library/react'
import {afterEach, expect, test, vi} from 'vitest'
import {groups} from '@/lib/consultation/form/groups'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {fieldNames} from '@/lib/consultation/form/questions'
import {choose, fillIn, findSummary, renderForm, send, type} from './render-form'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the questions stand in their order, all shown and none required by the browser', () => {
  renderForm()
  const form = document.querySelector('form')
  const controls = [...(form?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])].filter(
    (control) => !control.closest('[inert]'),
  )
  expect([...new Set(controls.map(({name}) => name))]).toEqual(fieldNames)
  expect(
    controls.filter(({required, hidden, type: kind}) => required || hidden || kind === 'hidden'),
  ).toEqual([])
  expect(controls.filter(({checked}) => checked)).toEqual([])
  for (const question of [
    'How should we contact you?',
    'If nobody answers our call, can we leave a message?',
    'When is a good time? (optional)',
    'What is it about? (optional)',
  ]) {
    expect(screen.getByRole('group', {name: question})).toBeTruthy()
  }
})

test('the questions stand under the headings of the table, and the form names no empty address', () => {
  renderForm()
  const titles = screen.getAllByRole('heading', {level: 2}).map(({textContent}) => textContent)
  expect(titles).toEqual(Object.values(groups))
  expect(document.querySelector('form')?.getAttribute('action')).not.toBe('')
})

test('an error of a question for one way is marked like the question, so that both are hidden together', async () => {
  renderForm()
  choose('Phone call')
  send()
  await findSummary()
  const marked = [...document.querySelectorAll('[role=alert] li[data-only-for=phone] a')]
  expect(marked.map((link) => link.getAttribute('href'))).toEqual(['#phone', '#messages'])
  for (const link of marked) {
    const control = document.querySelector(String(link.getAttribute('href')))
    expect(control?.closest('[data-only-for=phone]')).not.toBeNull()
  }
})

test('browsers can fill in the answers they know, and correct no names', () => {
  renderForm()
  const attributes = (label: string) => {
    const {type: kind, autocomplete, inputMode, spellcheck} = screen.getByLabelText<HTMLInputElement>(label)
    return {kind, autocomplete, inputMode, spellcheck}
  }
  expect(attributes('What should we call you?')).toMatchObject({autocomplete: 'name', kind: 'text'})
  expect(attributes('Phone number')).toMatchObject({autocomplete: 'tel', kind: 'tel', inputMode: 'tel'})
  expect(attributes('Email address')).toMatchObject({
    autocomplete: 'email',
    kind: 'email',
    inputMode: 'email',
  })
  for (const label of ['What should we call you?', 'Email address']) {
    expect(screen.getByLabelText(label).getAttribute('spellcheck')).toBe('false')
  }
})

test('an empty form is not sent: every error is listed, and the list has the focus', async () => {
  const {sendAction, network} = renderForm()
  send()
  const links = (await findSummary()).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Enter your name', '#name'],
    ['Select how we should contact you', '#contactBy'],
  ])
  await waitFor(() => expect(document.activeElement?.textContent).toContain('There is a problem'))
  expect(document.title).toBe('Error: Request a call back')
  expect(sendAction).not.toHaveBeenCalled()
  expect(network).not.toHaveBeenCalled()
})

test('each link of the list leads to a control that is marked and described by the same words', async () => {
  renderForm()
  choose('Phone call')
  send()
  for (const link of (await findSummary()).getAllByRole('link')) {
    const control = document.querySelector<HTMLInputElement>(link.getAttribute('href') ?? '')
    const described = control?.type === 'radio' ? control.closest('fieldset') : control
    const ids = described?.getAttribute('aria-describedby')?.split(' ') ?? []
    const texts = ids.map((id) => document.getElementById(id)?.textContent)
    expect(texts).toContain(`Error: ${link.textContent}`)
    if (control?.type !== 'radio') expect(control?.getAttribute('aria-invalid')).toBe('true')
  }
})

test.each([
  ['Enter your name', () => type('What should we call you?', '   ')],
  ['Name must be 128 characters or less', () => type('What should we call you?', 'x'.repeat(129))],
  ['Name must not include a web address', () => type('What should we call you?', 'https://example.com')],
  ['Enter an email address so we can email you', () => type('Email address', '')],
  [
    'Enter an email address in the correct format, like name@example.com',
    () => type('Email address', 'zoe@example'),
  ],
  ['Enter a phone number so we can call you', () => choose('Phone call')],
  ['Select if we can leave a message', () => choose('Phone call')],
  [
    'Enter a phone number in the correct format, like 804 555 0142. Start other countries’ numbers with +',
    () => {
      choose('Phone call')
      type('Phone number', '555')
    },
  ],
  [
    'Support needs must be 200 characters or less',
    () => type('Do you need an interpreter or other support to talk with us? (optional)', 'x'.repeat(201)),
  ],
])('"%s" is said in the list and at the question', async (message, makeMistake) => {
  const {sendAction} = renderForm()
  fillIn()
  makeMistake()
  send()
  expect((await findSummary()).getByRole('link', {name: message})).toBeTruthy()
  expect(screen.getAllByText(message)).toHaveLength(2)
  expect(sendAction).not.toHaveBeenCalled()
})

test('errors stay while they are being corrected, and go with the next attempt', async () => {
  const {goTo} = renderForm()
  send()
  await findSummary()
  fillIn()
  expect(screen.getAllByText('Enter your name')).toHaveLength(2)
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalled())
  expect(screen.queryByText('Enter your name')).toBeNull()
  expect(document.title).toBe('Request a call back')
})

test('the field for machines is neither seen, reached nor read aloud, and no browser fills it in', () => {
  renderForm()
  const trap = document.querySelector<HTMLInputElement>(`input[name=${trapField}]`)
  expect(trap?.closest('.visually-hidden[aria-hidden=true][inert]')).not.toBeNull()
  expect([trap?.tabIndex, trap?.autocomplete, trap?.type, trap?.value]).toEqual([-1, 'off', 'text', ''])
  expect(trap?.labels?.[0]?.textContent).toBe('Leave this empty')
  expect(screen.queryByRole('textbox', {name: 'Leave this empty'})).toBeNull()
})

test('nothing about the field for machines says to a form filler what it could be', () => {
  renderForm()
  const trap = document.querySelector<HTMLInputElement>(`input[name=${trapField}]`)
  const said = [
    trap?.name,
    trap?.id,
    trap?.labels?.[0]?.textContent,
    trap?.placeholder,
    trap?.className,
  ].join(' ')
  expect(said).not.toMatch(KNOWN_TO_FORM_FILLERS)
  for (const [name, value] of [
    ['data-1p-ignore', ''],
    ['data-lpignore', 'true'],
    ['data-bwignore', ''],
    ['data-form-type', 'other'],
    ['data-protonpass-ignore', 'true'],
  ] as const) {
    expect(trap?.getAttribute(name)).toBe(value)
  }
})

/** Words by which browsers and password managers tell fields. */
const KNOWN_TO_FORM_FILLERS =
  /name|given|family|first|last|middle|nick|user|login|account|pass|pin\b|otp|code|e-?mail|phone|tel\b|mobile|cell|fax|addr|street|line|city|town|state|prov|county|zip|post|country|region|comp|org|business|job|title|url|web|site|home|card|cc|cvc|cvv|exp|iban|price|birth|bday|age\b|sex|gender|lang|search|query|comment|message|subject|note|ext/i
