import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {ann} from '../desk/make-desk'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {keys} from '../outbox/make-site'
import {logsOf} from '../outbox/scripted'
import {makeHandover} from './make-handover'
import {makeReceiver, secret} from './make-receiver'

const REQUESTS = 12

test.each(databaseKinds)(
  'on %s a process that is killed while another program takes an event repeats it under the same id',
  async (kind) => {
    let taken = 0
    let killed = 0
    let telling: ChildProcess | undefined
    const receiver = await makeReceiver([], async () => {
      taken += 1
      // Every third call is the last thing that its process does.
      if (taken % 3 !== 0 || !telling) return
      await kill(telling)
      telling = undefined
      killed += 1
    })
    const {send, does, place, tell} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    for (let count = 0; count < REQUESTS; count++) {
      const reference = await send({name: `Patient ${count}`})
      await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    }
    while ((await countOpen(place)) > 0) {
      // As if the minute that a lease lasts had passed since the kill.
      await rowsOf(place, 'update webhook_events set lease_until = 0 where lease_until > 0 returning id')
      telling = await startTelling(place, receiver.url)
      await expect.poll(async () => telling === undefined || (await countOpen(place)) === 0).toBe(true)
    }
    if (telling) await kill(telling)
    expect(await tell()).toBe(0)

    expect(killed).toBeGreaterThan(2)
    const ids = receiver.calls.map(({id}) => id)
    expect(new Set(ids).size).toBe(2 * REQUESTS)
    expect(ids.length).toBeGreaterThan(2 * REQUESTS)
    for (const {data} of receiver.calls) {
      const types = receiver.calls.filter((call) => call.data.reference === data.reference)
      expect(types[0]?.type).toBe('request.received')
    }
  },
)

test('a receiver that never answers is left after 15 seconds, and tried again', async () => {
  const receiver = await makeReceiver(['hang'])
  const {send, tellAll, logged} = await makeHandover({kind: 'sqlite', url: receiver.url})
  await send()
  await tellAll()
  const [first, second] = receiver.calls
  expect(second).toEqual(first)
  expect(logsOf(logged, 'webhook.')).toMatchObject([
    {event: 'webhook.postponed', code: 'webhook:TimeoutError'},
    {event: 'webhook.taken', attempt: 2},
  ])
})

async function countOpen(place: string): Promise<number> {
  const [row] = await rowsOf(
    place,
    `select (select count(*) from webhook_events where status = 'waiting') as waiting,
      (select count(*) from webhook_events) as found`,
  )
  return Number(row?.waiting) + 2 * REQUESTS - Number(row?.found)
}

async function startTelling(place: string, url: string): Promise<ChildProcess> {
  const script = path.resolve(import.meta.dirname, 'keep-handing-over.ts')
  const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')
  const child = spawn(process.execPath, [script, place, ring, url, secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.stdout.resume()
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}
