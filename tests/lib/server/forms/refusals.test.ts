import type {IncomingMessage, ServerResponse} from 'node:http'
import {expect, test, vi} from 'vitest'
import {notReceivedPage} from '@/lib/server/forms/not-received-page'
import {isRefused, refusalOf, refuseForm} from '@/lib/server/forms/refuse-form'

const phone = () => '(804) 555-0123'
const ofPage = {url: '/consultation', headers: {}} as IncomingMessage
const ofProgram = {url: '/api/consultation', headers: {}} as IncomingMessage

const reasons = [
  ['failed', 503, 'The problem is on our side', {'Retry-After': '30'}],
  ['busy', 503, 'Many people are writing to us', {'Retry-After': '30'}],
  ['late', 408, 'the connection may be weak', {}],
  ['unreadable', 400, 'in a form that we cannot read', {}],
  ['large', 413, 'It is longer than we can take', {}],
  ['foreign', 403, 'comes from our own page', {}],
  ['elsewhere', 405, 'There is no form at this address', {Allow: 'GET, HEAD'}],
] as const

test.each(reasons)(
  'a form that is refused as "%s" gets a page that says why',
  (reason, status, why, more) => {
    const refusal = refusalOf(ofPage, reason, phone)
    const page = refusal.body.toString()
    expect(refusal.status).toBe(status)
    expect(refusal.headers).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(refusal.body.length),
      'Cache-Control': 'no-store',
      ...more,
    })
    expect(page).toContain('<title>We have not received your request</title>')
    expect(page.replaceAll('\n', ' ')).toContain(why)
    expect(page).toContain('Or call <a href="tel:8045550123">(804) 555-0123</a>.</p>')
  },
)

test.each(reasons)('a program that is refused as "%s" gets it as JSON', (reason, status) => {
  for (const request of [
    ofProgram,
    {...ofPage, headers: {'next-action': 'x'}} as unknown as IncomingMessage,
  ]) {
    const refusal = refusalOf(request, reason, phone)
    expect(refusal).toMatchObject({status, headers: {'Content-Type': 'application/json'}})
    expect(JSON.parse(refusal.body.toString())).toEqual({error: `The form could not be taken: ${reason}.`})
  }
})

test.each(reasons)(
  'the connection of a form that is refused as "%s" is kept, unless it came too late',
  (reason, status) => {
    const response = {writeHead: vi.fn(() => response), end: vi.fn()} as unknown as ServerResponse
    expect(isRefused(response)).toBe(false)
    refuseForm(ofPage, response, reason, phone)
    expect(isRefused(response)).toBe(true)
    const [[sent, headers]] = vi.mocked(response.writeHead).mock.calls as unknown as [[number, object]]
    expect(sent).toBe(status)
    if (reason === 'late') expect(headers).toMatchObject({Connection: 'close'})
    else expect(headers).not.toHaveProperty('Connection')
    expect(vi.mocked(response.end).mock.calls).toEqual([[refusalOf(ofPage, reason, phone).body]])
  },
)

test.each([
  ['(804) 555-0123', '<a href="tel:8045550123">(804) 555-0123</a>'],
  ['+44 20 7946 0958', '<a href="tel:+442079460958">+44 20 7946 0958</a>'],
  ['988', '<a href="tel:988">988</a>'],
  ['12', '12'],
  ['1'.repeat(15), `<a href="tel:${'1'.repeat(15)}">${'1'.repeat(15)}</a>`],
  ['1'.repeat(16), '1'.repeat(16)],
  ['804 + 555 0123', '804 + 555 0123'],
  ['<b> & 12', '&lt;b> &amp; 12'],
  ['<b>804 555 0123</b>', '<a href="tel:8045550123">&lt;b>804 555 0123&lt;/b></a>'],
])('the number %s stands on the page as %s', (number, shown) => {
  expect(notReceivedPage(number)).toContain(` Or call ${shown}.</p>`)
})

test('a site that does not know the number names none, and the problem as its own', () => {
  const page = notReceivedPage(undefined)
  expect(page).not.toContain('Or call')
  expect(page).toContain('The problem is on our side')
  expect(page).toContain('send it again.</p>')
  expect(page).toContain('tel:988')
})
