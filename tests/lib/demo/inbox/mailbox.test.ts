import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {type NewEmail, openMailbox} from '@/lib/demo/inbox/mailbox'

const HOUR = 60 * 60 * 1000
const email: NewEmail = {
  to: ['front-desk@clinic.example'],
  from: 'website@clinic.example',
  subject: 'x',
  text: 'x',
  html: null,
  headers: {},
  idempotencyKey: 'k',
}

test('a key is remembered for 24 hours', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'mailbox-'))
  let now = Date.parse('2026-11-23T12:00:00Z')
  const mailbox = openMailbox(dir, () => now)
  onTestFinished(async () => {
    mailbox.close()
    await rm(dir, {recursive: true})
  })
  const first = mailbox.accept(email, 'payload')
  expect(first).toMatchObject({outcome: 'kept'})
  now += 23 * HOUR
  expect(mailbox.accept(email, 'payload')).toEqual({...first, outcome: 'replayed'})
  expect(mailbox.accept(email, 'other')).toEqual({outcome: 'key used for another payload'})
  now += 2 * HOUR
  expect(mailbox.accept(email, 'other')).toMatchObject({outcome: 'kept'})
  expect(mailbox.count()).toBe(2)
})
