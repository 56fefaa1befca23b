// @vitest-environment jsdom
import {cleanup, fireEvent, screen, waitFor, within} from '@testing-library/react'
import {afterEach, expect, test, vi} from 'vitest'
import type {FormAnswer} from '@/lib/consultation/form/form-answer'
import {hiddenFields, requestIdField} from '@/lib/consultation/form/hidden-fields'
import {fieldNames} from '@/lib/consultation/form/questions'
import {choose, fillIn, findSummary, nothingTyped, received, renderForm, send} from './render-form'

const REQUEST_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function findUnconfirmed() {
  return screen.findByRole('heading', {name: /^We could not confirm/})
}

test('a complete form is sent with nothing that the page does not ask, and the next page opens', async () => {
  const {sendAction, goTo} = renderForm()
  fillIn()
  choose('Around midday')
  choose('Any time')
  choose('Cost and insurance')
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith('/consultation/received'))
  const answers = sendAction.mock.calls[0]?.[0] ?? new FormData()
  expect(answers.getAll('times')).toEqual(['midday', 'any'])
  expect(answers.get(requestIdField)).toMatch(REQUEST_ID)
  const asked = [...fieldNames, ...hiddenFields]
  expect([...answers.keys()].filter((name) => !asked.some((known) => known === name))).toEqual([])
})

test('what the browser filled in without telling anybody is sent too', async () => {
  const {sendAction, goTo} = renderForm()
  fillIn()
  screen.getByLabelText<HTMLInputElement>('What should we call you?').value = 'Filled In'
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalled())
  expect(sendAction.mock.calls[0]?.[0].get('name')).toBe('Filled In')
})

test('a triple click sends once, and says that it is being sent', async () => {
  const {sendAction, goTo} = renderForm()
  const answer = Promise.withResolvers<FormAnswer>()
  sendAction.mockReturnValue(answer.promise)
  fillIn()
  send()
  send()
  send()
  expect((await screen.findByText('Sending your request')).closest('[role=status]')).not.toBeNull()
  const button = screen.getByRole<HTMLButtonElement>('button', {name: 'Send request'})
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.disabled).toBe(false)
  send()
  answer.resolve(received)
  await waitFor(() => expect(goTo).toHaveBeenCalledOnce())
  expect(sendAction).toHaveBeenCalledOnce()
})

test('what only the server can find wrong is shown like any other error', async () => {
  const {sendAction, goTo} = renderForm()
  const errors = {
    phone:
      'Enter a phone number in the correct format, like 804 555 0142. Start other countries’ numbers with +',
  }
  sendAction.mockResolvedValue({status: 'invalid', errors, values: nothingTyped})
  fillIn()
  send()
  expect((await findSummary()).getByRole('link', {name: errors.phone}).getAttribute('href')).toBe('#phone')
  expect(screen.getByLabelText<HTMLInputElement>('What should we call you?').value).toBe('Zoë Example')
  expect(goTo).not.toHaveBeenCalled()
})

test('an error of the whole form is shown without a link', async () => {
  const {sendAction} = renderForm()
  const errors = {form: 'Reload this page, then fill in the form again'}
  sendAction.mockResolvedValue({status: 'invalid', errors, values: nothingTyped})
  fillIn()
  send()
  expect((await findSummary()).getByText(errors.form)).toBeTruthy()
})

test('without a connection nothing is claimed, what was typed stays, and the help is shown', async () => {
  const {sendAction, goTo} = renderForm()
  sendAction.mockRejectedValue(new TypeError('Failed to fetch'))
  fillIn()
  send()
  const heading = await findUnconfirmed()
  await waitFor(() => expect(document.activeElement?.contains(heading)).toBe(true))
  expect(document.title).toBe('Error: Request a call back')
  expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('zoe@example.com')
  expect(goTo).not.toHaveBeenCalled()
})

test('sending again after a failure is the same request, so it cannot arrive twice', async () => {
  const {sendAction, network, goTo} = renderForm()
  sendAction.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  fillIn()
  send()
  await findUnconfirmed()
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalledOnce())
  const sent = [
    ...sendAction.mock.calls.map(([answers]) => answers),
    ...network.mock.calls.flatMap(([, init]) => init?.body ?? []),
  ]
  const ids = sent.map((answers) => (answers instanceof FormData ? answers.get('requestId') : undefined))
  expect(ids).toHaveLength(4)
  expect(new Set(ids)).toEqual(new Set([expect.stringMatching(REQUEST_ID)]))
  expect(screen.queryByRole('heading', {name: /^We could not confirm/})).toBeNull()
})

test('a browser that keeps no cookies shows the reference in place of the form', async () => {
  vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
  const {goTo} = renderForm()
  fillIn()
  send()
  const reference = await screen.findByText('7K2M-9QXR')
  expect(within(screen.getByRole('status')).getByText('7K2M-9QXR')).toBe(reference)
  expect(document.activeElement?.contains(reference)).toBe(true)
  expect(screen.getByRole('heading', {level: 1, name: 'Request sent'})).toBeTruthy()
  expect(
    screen.getByText(/^We contact you by Monday, November 30 at 5 PM, Eastern Standard Time/),
  ).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(document.title).toBe('Request a call back')
  expect(goTo).not.toHaveBeenCalled()
})

test('nothing typed is kept in the browser or written into the address', async () => {
  const {goTo} = renderForm()
  fillIn()
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalled())
  expect(localStorage).toHaveLength(0)
  expect(sessionStorage).toHaveLength(0)
  expect(document.cookie).toBe('')
  expect(`${location.href} ${goTo.mock.calls}`).not.toMatch(/zo/i)
})

test('the first touch asks for a time token, once, and it is sent along', async () => {
  const {sendAction, network, goTo} = renderForm()
  network.mockResolvedValue(Response.json({token: 'a.time.token'}))
  const field = screen.getByLabelText('What should we call you?')
  fireEvent.focus(field)
  fireEvent.focus(field)
  fillIn()
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalled())
  expect(network.mock.calls.map(([address]) => address)).toEqual(['/api/consultation/token'])
  expect(sendAction.mock.calls[0]?.[0].get('formToken')).toBe('a.time.token')
})

test('a time token that cannot be had, or does not come, keeps no request back', async () => {
  const {sendAction, network, goTo} = renderForm()
  const field = screen.getByLabelText('What should we call you?')
  fireEvent.focus(field)
  await waitFor(() => expect(network).toHaveBeenCalledOnce())
  network.mockReturnValue(new Promise(() => {}))
  await waitFor(() => {
    fireEvent.focus(field)
    expect(network).toHaveBeenCalledTimes(2)
  })
  fillIn()
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalled())
  expect(sendAction.mock.calls[0]?.[0].has('formToken')).toBe(false)
})
