import {spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {databaseKinds} from '../databases'
import {formOf, keys, makeSite, patient} from '../make-site'

const REQUESTS = Number(process.env.FAULT_RACE ?? 100)
const SENDERS = 3

test.each(databaseKinds)(
  'on %s three sites that race for the same requests send each of them once',
  {timeout: 60_000 + REQUESTS * 100},
  async (kind) => {
    const {place, inbox, receive, emails, store} = await makeSite({kind})
    for (let count = 0; count < REQUESTS; count++)
      await receive(formOf({...patient, name: `Patient ${count}`}))
    for (let count = 0; count < SENDERS; count++) startSender(place, inbox.url)
    await expect
      .poll(() => store.countByState(), {timeout: 30_000 + REQUESTS * 100})
      .toEqual({accepted: REQUESTS})
    const subjects = (await emails()).map(({subject}) => subject)
    expect(subjects).toHaveLength(REQUESTS)
    expect(new Set(subjects).size).toBe(REQUESTS)
  },
)

function startSender(place: string, inboxUrl: string): void {
  const script = path.resolve(import.meta.dirname, '../send/keep-delivering.ts')
  const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')
  const child = spawn(process.execPath, [script, place, ring, inboxUrl], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(async () => {
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  })
}
