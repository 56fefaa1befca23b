import {spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, keys, makeSite, patient} from '../make-site'

const REQUESTS = 60
const KILLS = 8

test.each(databaseKinds)(
  'on %s each request arrives once, although two delivering processes are killed again and again',
  {
    timeout: 90_000,
  },
  async (kind) => {
    const {place, inbox, receive, fault, emails, store} = await makeSite({kind})
    for (let count = 0; count < REQUESTS; count++)
      await receive(formOf({...patient, name: `Patient ${count}`}))

    let cutOff = 0
    // A slow machine gets longer before the kill, until some were cut off in the middle of a send.
    for (let at = 0; at < KILLS || (cutOff === 0 && at < 4 * KILLS); at++) {
      const ms = 5 + 18 * at
      await fault(['accept-then-drop', 'reset', '500', '429'][at % 4] ?? 'ok', 3)
      const [one, other] = await Promise.all([
        startDelivering(place, inbox.url),
        startDelivering(place, inbox.url),
      ])
      await sleep(ms)
      await one.kill()
      await sleep(ms / 2)
      await other.kill()
      cutOff += (await expireLeases(place)).length
    }
    expect(cutOff).toBeGreaterThan(0)
    await fault('ok', 0)
    const last = await Promise.all([startDelivering(place, inbox.url), startDelivering(place, inbox.url)])
    await expect.poll(() => store.countByState(), {timeout: 20_000}).toEqual({accepted: REQUESTS})
    for (const delivering of last) await delivering.kill()

    const subjects = (await emails()).map(({subject}) => subject)
    expect(subjects).toHaveLength(REQUESTS)
    expect(new Set(subjects).size).toBe(REQUESTS)
  },
)

/** As if the minute that a lease lasts had passed since the kill. */
function expireLeases(place: string) {
  return rowsOf(
    place,
    "update consultation_requests set lease_until = 0 where status = 'sending' returning id",
  )
}

async function startDelivering(place: string, inboxUrl: string) {
  const script = path.resolve(import.meta.dirname, 'keep-delivering.ts')
  const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')
  const child = spawn(process.execPath, [script, place, ring, inboxUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.stdout.resume()
  return {
    kill: async () => {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    },
  }
}
