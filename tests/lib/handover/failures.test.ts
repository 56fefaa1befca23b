import {describe, expect, test} from 'vitest'
import {webhookAgain} from '@/lib/handover/webhook-again'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {parseEnv} from '@/lib/settings/env'
import {ann} from '../desk/make-desk'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {logsOf} from '../outbox/scripted'
import {demoSecrets} from '../settings/live-settings'
import {makeHandover} from './make-handover'
import {makeReceiver, secret} from './make-receiver'

const HOUR = 60 * 60 * 1000
const LEASE_MS = 60_000

const failures = [
  ['answers 500', 500, 'webhook:500'],
  ['answers 401', 401, 'webhook:401'],
  ['cuts the connection', 'cut', /^webhook:SocketError/],
] as const

describe.each(databaseKinds)('on %s', (kind) => {
  test.each(failures)('a receiver that %s hears again, under the same id', async (_what, given, code) => {
    const receiver = await makeReceiver([given, given])
    const {send, tellAll, logged} = await makeHandover({kind, url: receiver.url})
    await send()
    await tellAll()
    const [first, ...others] = receiver.calls.map(({id}) => id)
    expect(others).toEqual([first, first])
    const logs = logsOf(logged, 'webhook.')
    expect(logs.map(({event}) => event)).toEqual(['webhook.postponed', 'webhook.postponed', 'webhook.taken'])
    expect(logs[0]?.code).toMatch(code)
  })

  test('a redirect is a failure: the answers go nowhere else', async () => {
    const elsewhere = await makeReceiver()
    const receiver = await makeReceiver([{status: 307, headers: {location: elsewhere.url}}])
    const {send, tellAll, logged} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    await send()
    await tellAll()
    expect(elsewhere.calls).toEqual([])
    expect(logsOf(logged, 'webhook.postponed')).toMatchObject([{code: 'webhook:307'}])
  })

  test('while a receiver is down nothing is lost, and of one request nothing overtakes', async () => {
    const receiver = await makeReceiver([500, 500])
    const {send, does, tellAll, pass} = await makeHandover({kind, url: receiver.url})
    const [one, two] = [await send({name: 'One'}), await send({name: 'Two'})]
    await does(ann, one, {kind: 'answered', outcome: 'booked'})
    await tellAll({retryPause: () => HOUR})
    expect(receiver.types()).toEqual(['received', 'received'])
    await pass(HOUR)
    await tellAll()
    const told = receiver.calls.slice(2).map(({type, data}) => `${type} ${data.reference}`)
    expect(told.toSorted()).toEqual(
      [`request.answered ${one}`, `request.received ${one}`, `request.received ${two}`].sort(),
    )
    expect(told.indexOf(`request.received ${one}`)).toBeLessThan(told.indexOf(`request.answered ${one}`))
  })

  test('a receiver that says how long to wait is asked no earlier', async () => {
    const receiver = await makeReceiver([{status: 503, headers: {'retry-after': '120'}}])
    const {send, tellAll} = await makeHandover({kind, url: receiver.url})
    await send()
    const asked: number[] = []
    await tellAll({
      retryPause: (_attempt, askedForMs = 0) => {
        asked.push(askedForMs)
        return HOUR
      },
    })
    expect(asked).toEqual([120_000])
  })

  test('a process that ends between the call and the note of it repeats the call under the same id', async () => {
    const receiver = await makeReceiver()
    const {send, tell, parts, pass} = await makeHandover({kind, url: receiver.url})
    await send()
    const {db} = parts
    const dying = {
      ...db,
      query: async (sql: string, values?: Parameters<typeof db.query>[1]) => {
        if (sql.includes('settled_at = $5')) throw new Error('killed')
        return db.query(sql, values)
      },
    }
    await expect(tell({db: dying})).rejects.toThrow('killed')
    expect(await tell()).toBe(0)
    await pass(LEASE_MS)
    expect(await tell({leaseOwner: 'two'})).toBe(1)
    const [first, second] = receiver.calls
    expect(second).toEqual(first)
  })

  test('a process that slept through its lease changes nothing that the next one wrote', async () => {
    let wakeUp = () => {}
    const waits = [new Promise<void>((resolve) => (wakeUp = resolve))]
    const receiver = await makeReceiver([500], () => waits.shift())
    const {send, tell, place, pass} = await makeHandover({kind, url: receiver.url})
    await send()
    const first = tell()
    await expect.poll(() => receiver.calls).toHaveLength(1)
    receiver.answers.unshift(204)
    await pass(LEASE_MS)
    await tell({leaseOwner: 'two'})
    wakeUp()
    await first
    expect(await rowsOf(place, 'select status, tries from webhook_events')).toEqual([
      {status: 'taken', tries: 2},
    ])
  })

  test('after 72 hours an event is given up, the next one goes on, and a person can send it again', async () => {
    const receiver = await makeReceiver([500, 500])
    const {send, does, tell, tellAll, pass, store, db, logged} = await makeHandover({kind, url: receiver.url})
    const reference = await send()
    await tell()
    await pass(72 * HOUR)
    await tell()
    expect(logsOf(logged, 'webhook.given-up')).toMatchObject([{reference, code: 'webhook:500', attempt: 2}])
    await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    await tellAll()
    expect(receiver.types()).toEqual(['received', 'received', 'answered'])
    const settings = settingsFor(receiver.url)
    expect(await webhookAgain({db, store, settings, now: Date.now})).toMatch(/^1 event that/)
    await tellAll()
    expect(receiver.types()).toEqual(['received', 'received', 'answered', 'received'])
  })

  test('a receiver that is gone (410) is called no more, until it has another address or a person says so', async () => {
    const receiver = await makeReceiver([410])
    const {send, tell, tellAll, parts, store, db} = await makeHandover({kind, url: receiver.url})
    await send({name: 'One'})
    await tellAll()
    await send({name: 'Two'})
    expect(await tell()).toBe(0)
    expect(receiver.calls).toHaveLength(1)
    receiver.answers.push(204, 410)
    await webhookAgain({db, store, settings: settingsFor(receiver.url), now: Date.now})
    await tellAll()
    expect(receiver.calls).toHaveLength(3)
    const other = await makeReceiver()
    await tellAll({webhook: {...parts.webhook, url: other.url}})
    expect(other.types()).toEqual(['received'])
  })

  test('a key that is missing holds the answers back until it is there again', async () => {
    const receiver = await makeReceiver()
    const {send, tell, logged} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    const old = readKeyRing(`old:${Buffer.alloc(32, 'old').toString('base64')}`)
    await send({}, {keys: () => old})
    await tell()
    expect(receiver.calls).toEqual([])
    expect(logsOf(logged, 'webhook.')).toMatchObject([{code: 'unreadable:SealError'}])
  })
})

test('during a rotation both secrets sign, so that either one is taken', async () => {
  const receiver = await makeReceiver()
  const {send, tellAll} = await makeHandover({kind: 'sqlite', url: receiver.url})
  await send()
  const secrets = [`whsec_${Buffer.alloc(32, 'new').toString('base64')}`, secret]
  await tellAll({webhook: {url: receiver.url, secrets}})
  expect(receiver.types()).toEqual(['received'])
})

function settingsFor(url: string) {
  return parseEnv({
    ...demoSecrets(),
    RESEND_API_KEY: 're_9fK2LmQx7Tq',
    REQUEST_WEBHOOK_URL: url,
    REQUEST_WEBHOOK_SECRET: secret,
    REQUEST_WEBHOOK_DETAIL: 'reference',
  })
}
