import {expect, test} from 'vitest'
import type {ReplyPromise} from '@/lib/consultation/reply-promise'
import {byEmail, byPhone, emailFor, promised} from './some-mail'

const unknown: ReplyPromise = {estimateBy: '2026-11-27'}
const unsaid: ReplyPromise = {timeZone: 'America/New_York', isUnsaid: true, estimateBy: '2026-11-27'}
const midnight: ReplyPromise = {...promised, answerBy: Date.parse('2026-11-25T05:00:00Z')}

const calls = {...byPhone, messages: 'no'}
const lines: [what: string, form: typeof byPhone | typeof byEmail, told: ReplyPromise, line: string][] = [
  ['no message', calls, promised, 'Call by Tuesday, November 24 at 5 PM; leave no message'],
  [
    'only a number',
    {...calls, messages: 'number-only'},
    promised,
    'Call by Tuesday, November 24 at 5 PM; leave only your name and number',
  ],
  [
    'any message',
    {...calls, messages: 'clinic-name'},
    promised,
    'Call by Tuesday, November 24 at 5 PM; a message may name the clinic',
  ],
  ['email', byEmail, promised, 'Write by Tuesday, November 24 at 5 PM'],
  ['the end of a day', calls, midnight, 'Call by the end of Tuesday, November 24; leave no message'],
  ['no promise, no message', calls, unknown, 'Call the patient; leave no message'],
  [
    'no promise, only a number',
    {...calls, messages: 'number-only'},
    unknown,
    'Call the patient; leave only your name and number',
  ],
  [
    'no promise, any message',
    {...calls, messages: 'clinic-name'},
    unknown,
    'Call the patient; a message may name the clinic',
  ],
  ['no promise, email', byEmail, unknown, 'Write to the patient'],
  ['no opening hours', calls, unsaid, 'Call the patient; leave no message'],
]

test.each(lines)('%s: the first line says what to do by when', async (_, form, told, line) => {
  const {text, html} = await emailFor(form, {told})
  expect(text.split('\n')[0]).toBe(line)
  expect(html).toMatch(new RegExp(`<h1[^>]*>${line}</h1>`))
})

test('without anything of the patient the first line says by when to answer', async () => {
  for (const form of [byPhone, byEmail]) {
    const known = await emailFor(form, {detail: 'reference'})
    expect(known.text).toMatch(/^Read the request and answer by Tuesday, November 24 at 5 PM\n/)
    const open = await emailFor(form, {detail: 'reference', told: unknown})
    expect(open.text).toMatch(/^Read the request and answer\n/)
  }
})
