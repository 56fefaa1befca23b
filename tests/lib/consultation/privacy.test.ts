import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {rowsOf} from '../outbox/databases'
import {makeSite} from '../outbox/make-site'
import {sampleForm, typedWords} from './form/sample-answers'

const requestId = '0d9f5f4e-0000-4000-8000-c0ffeec0ffee'
const secrets = ['canary', '0d9f5f4e', '8045550177', ...typedWords('phone'), ...typedWords('email')]

test('nothing that a patient typed is readable in the store or in the log', async () => {
  const {folder, receive, delivery, fault, emails, logged, store} = await makeSite({hearsEvents: true})
  await receive(sampleForm('email', {requestId}))
  await receive(sampleForm('phone'))
  const refused = sampleForm('phone')
  refused.set('phone', '1')
  await receive(refused)
  await fault('500', 1)
  await fault('accept-then-drop', 1)
  await drainOnce(delivery)
  expect(await emails()).toHaveLength(2)
  await expect.poll(() => store.countByState()).toEqual({delivered: 2})

  const files = (await readdir(folder)).filter((file) => file.startsWith('requests.sqlite'))
  expect(files).toContain('requests.sqlite-wal')
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'latin1')))
  expect(logged.length).toBeGreaterThan(3)
  for (const text of [...texts, logged.join('\n')]) {
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
  }
})

test('nothing that a patient typed is readable in a Postgres store', async () => {
  const {receive, delivery, place, store} = await makeSite({kind: 'postgres', hearsEvents: true})
  await receive(sampleForm('email', {requestId}))
  await drainOnce(delivery)
  await expect.poll(() => store.countByState()).toEqual({delivered: 1})
  for (const table of ['requests', 'events', 'counters', 'meta']) {
    const rows = await rowsOf(place, `select * from consultation_${table}`)
    const text = rows.flatMap((row) =>
      Object.values(row).map((value) => Buffer.from(asBytes(value)).toString('latin1')),
    )
    expect(rows.length, table).toBeGreaterThan(0)
    for (const secret of secrets) expect(text.join().toLowerCase()).not.toContain(secret.toLowerCase())
  }
})

function asBytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(String(value))
}
