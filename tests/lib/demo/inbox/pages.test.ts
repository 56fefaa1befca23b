// @vitest-environment jsdom
import {expect, test} from 'vitest'
import type {Email} from '@/lib/demo/inbox/mailbox'
import {emailPage, listPage} from '@/lib/demo/inbox/pages'

const email: Email = {
  id: '11111111-2222-4333-8444-555555555555',
  to: ['front-desk@clinic.example'],
  from: 'Website <website@clinic.example>',
  subject: 'New website request 7K2M-9QXR',
  text: 'Name: <b>Jane</b>',
  html: '<script>alert(1)</script><p>Jane</p>',
  headers: {'reply-to': 'jane@mail.example'},
  idempotencyKey: 'consultation/1',
  receivedAt: '2026-11-23T12:00:00.000Z',
}

test('an empty inbox says what will appear, and how', () => {
  const page = pageOf(listPage([], 0))
  expect(page.querySelector('.empty')?.textContent).toMatch(
    /Nothing has arrived yet.*appears here by itself/s,
  )
  expect(page.querySelector('[role=status]')?.textContent).toBe('0 messages')
})

test('the list links each message by its subject', () => {
  const page = pageOf(listPage([email], 201))
  const link = page.querySelector('a')
  expect(link?.textContent).toContain('New website request 7K2M-9QXR')
  expect(link?.getAttribute('href')).toBe(`/messages/${email.id}`)
  expect(page.body.textContent).toContain('And 200 older messages')
})

test('a message shows its page in a frame without scripts, its text and its headers', () => {
  const page = pageOf(emailPage(email))
  const frame = page.querySelector('iframe')
  expect(frame?.getAttribute('sandbox')).toBe('allow-same-origin')
  expect(frame?.getAttribute('src')).toBe(`/messages/${email.id}/html`)
  expect(page.querySelector('pre')?.textContent).toBe('Name: <b>Jane</b>')
  expect(page.querySelector('dl')?.textContent).toContain('jane@mail.example')
  expect(page.querySelector('dl')?.textContent).toContain('consultation/1')
})

test('nothing in a message becomes part of the page', () => {
  const hostile = '"><script src=//evil.example></script><img src=x onerror=alert(1)>'
  const bad = {
    ...email,
    subject: hostile,
    from: hostile,
    to: [hostile],
    text: hostile,
    headers: {[hostile]: hostile},
  }
  for (const html of [listPage([bad], 1), emailPage(bad)]) {
    const page = pageOf(html)
    expect([...page.scripts].map(({src}) => new URL(src, 'http://inbox').pathname)).toEqual(['/inbox.js'])
    expect(page.querySelectorAll('img')).toHaveLength(0)
  }
})

test('every page has one heading and a title', () => {
  for (const html of [listPage([], 0), emailPage(email)]) {
    const page = pageOf(html)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.title).not.toBe('')
  }
})

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
