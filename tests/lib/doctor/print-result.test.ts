import {expect, test} from 'vitest'
import {makeHider} from '@/lib/doctor/hide-secrets'
import {printResult} from '@/lib/doctor/print-result'

test('a check that passed takes one line', () => {
  expect(printResult({name: 'keys', ok: true, detail: 'The key works.'})).toBe(
    '[ok] keys           The key works.',
  )
})

test('a check that failed says why, lists what it found, and how to put it right', () => {
  expect(printResult({name: 'settings', ok: false, detail: 'Two:\nPORT\nSITE_URL', fix: 'Set them.'})).toBe(
    ['[X]  settings       Two:', '       - PORT', '       - SITE_URL', '       Fix: Set them.'].join('\n'),
  )
})

test('a warning is no failure, and says what to do all the same', () => {
  expect(printResult({name: 'reviews', ok: true, detail: 'None.', fix: 'Ask a clinician.'})).toBe(
    ['[!]  reviews        None.', '       Fix: Ask a clinician.'].join('\n'),
  )
})

test('what a service says cannot move the cursor, and prints on every terminal', () => {
  expect(printResult({name: 'x', ok: true, detail: '\u001b[2J caf\u00e9 \u2713'})).toBe(
    '[ok] x              ?[2J caf? ?',
  )
})

test.each([
  ['RESEND_API_KEY', 're_canary123', 're_canary123'],
  ['REQUEST_KEYS', 'new:Y2FuYXJ5MQ==,old:Y2FuYXJ5Mg==', 'Y2FuYXJ5Mg=='],
  ['DATABASE_URL', 'postgres://clinic:can%40ary@db.internal/clinic', 'can@ary'],
  ['DATABASE_URL', 'postgres://clinic:can%40ary@db.internal/clinic', 'can%40ary'],
  ['SMTP_URL', 'smtps://clinic:canary-pw@mail.internal', 'canary-pw'],
  ['DATABASE_URL', 'postgres://clinic:canary#broken@db', 'postgres://clinic:canary#broken@db'],
])('a secret of %s that a service quotes is hidden', (name, value, quoted) => {
  const hide = makeHider({[name]: value})
  const result = {name: 'x', ok: false, detail: `said "${quoted}"`, fix: `not ${quoted}`}
  expect(hide(result)).toEqual({name: 'x', ok: false, detail: 'said "[hidden]"', fix: 'not [hidden]'})
})

test('public settings stay readable', () => {
  const hide = makeHider({SITE_URL: 'https://www.clinic.example', CLINIC_INBOX: 'desk@clinic.example'})
  const result = {name: 'x', ok: true, detail: 'https://www.clinic.example, desk@clinic.example'}
  expect(hide(result)).toEqual(result)
})
