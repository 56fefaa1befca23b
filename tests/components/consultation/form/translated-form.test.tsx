// @vitest-environment jsdom
import {cleanup, screen, waitFor} from '@testing-library/react'
import {afterEach, expect, test, vi} from 'vitest'
import type {FieldErrors, FormAnswer} from '@/lib/consultation/form/form-answer'
import {choose, fillIn, findSummary, nothingTyped, received, renderForm, send, type} from './render-form'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** As browsers translate: every text is taken from the page, and two elements with the new one stand in its place. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts.filter(({textContent}) => textContent?.trim())) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    inner.textContent = text.textContent
    outer.append(inner)
    text.parentNode?.replaceChild(outer, text)
  }
}

const errorAt = (field: string) => document.getElementById(`${field}-error`)?.textContent

/** What the list says, and what stands at the questions. */
function saidErrors() {
  const links = [...document.querySelectorAll('[role=alert] a')]
  return links.map((link) => [link.textContent, errorAt(String(link.getAttribute('href')).slice(1))])
}

test('on a translated page each send shows its own errors, in the list and at the questions', async () => {
  renderForm()
  translate()
  choose('Email')
  send()
  await findSummary()
  translate()
  type('What should we call you?', 'x'.repeat(129))
  type('Email address', 'zoe@example')
  send()
  const expected = [
    'Name must be 128 characters or less',
    'Enter an email address in the correct format, like name@example.com',
  ]
  await waitFor(() => expect(saidErrors()).toEqual(expected.map((text) => [text, `Error: ${text}`])))
  translate()
  type('Email address', '')
  type('What should we call you?', 'Zoë')
  send()
  const last = 'Enter an email address so we can email you'
  await waitFor(() => expect(saidErrors()).toEqual([[last, `Error: ${last}`]]))
  expect(document.querySelectorAll('[id$=-error]')).toHaveLength(1)
})

test('on a translated page errors of the server, of the whole form and of the network take turns', async () => {
  const {sendAction, goTo} = renderForm()
  fillIn()
  const answers: FieldErrors[] = [
    {form: 'Reload this page, then fill in the form again'},
    {phone: 'Enter a phone number so we can call you'},
    {form: 'Something else about the whole form', name: 'Enter your name'},
  ]
  for (const errors of answers) {
    sendAction.mockResolvedValueOnce({status: 'invalid', errors, values: nothingTyped})
    send()
    const summary = await findSummary()
    for (const text of Object.values(errors))
      await waitFor(() => expect(summary.getByText(text)).toBeTruthy())
    const others = answers.filter((other) => other !== errors).flatMap((other) => Object.values(other))
    for (const text of others) expect(screen.queryAllByText(text)).toEqual([])
    translate()
  }
  sendAction.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  send()
  await screen.findByRole('heading', {name: /^We could not confirm/})
  expect(screen.queryByRole('heading', {name: 'There is a problem'})).toBeNull()
  translate()
  send()
  await waitFor(() => expect(goTo).toHaveBeenCalledOnce())
  expect(screen.queryByRole('heading', {name: /^We could not confirm/})).toBeNull()
})

test('on a translated page it is said that the request is being sent, and the reference is shown', async () => {
  vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
  const {sendAction} = renderForm()
  translate()
  fillIn()
  for (const end of ['Failed to fetch', '']) {
    const answer = Promise.withResolvers<FormAnswer>()
    sendAction.mockReturnValueOnce(answer.promise)
    send()
    expect((await screen.findByText('Sending your request')).closest('[role=status]')).not.toBeNull()
    translate()
    if (end) {
      answer.reject(new TypeError(end))
      await screen.findByRole('heading', {name: /^We could not confirm/})
      expect(screen.queryByText('Sending your request')).toBeNull()
      translate()
    } else answer.resolve(received)
  }
  await screen.findByText('7K2M-9QXR')
  expect(screen.queryByText('Sending your request')).toBeNull()
})
