import {expect, test} from 'vitest'
import {raiseWebhookAlarms} from '@/lib/handover/raise-alarms'
import {makeChat} from '../outbox/alarms/make-chat'
import {alarmsTo} from '../outbox/parts'
import {makeHandover} from './make-handover'
import {makeReceiver} from './make-receiver'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test('an event that nobody took for an hour raises an alarm, and the last try names it', async () => {
  const {send, tell, pass, watch, calls} = await makeWatch([500, 500])
  const reference = await send()
  await tell()
  await watch(0)
  await pass(HOUR)
  expect(calls).toEqual([])
  await watch(1)
  await watch(MINUTE)
  await pass(71 * HOUR)
  await tell()
  await watch(2 * MINUTE)
  await watch(3 * MINUTE)
  expect(calls).toMatchObject([
    {event: 'alert.webhook-failing', references: [reference], codes: ['webhook:500']},
    {event: 'alert.webhook-given-up', references: [reference], codes: ['webhook:500']},
  ])
  expect(calls[1]?.text).toMatch(/was never taken by the other program.*webhook-again/s)
  expect(JSON.stringify(calls)).not.toMatch(/Canary|0142/)
  await pass(DAY)
  await watch(4 * MINUTE)
  expect(calls).toHaveLength(2)
})

test('a receiver that wants no more calls raises one alarm, which says what to do', async () => {
  const {send, tell, watch, calls} = await makeWatch([410])
  await send()
  await tell()
  await watch(0)
  await watch(MINUTE)
  expect(calls).toMatchObject([{event: 'alert.webhook-gone', references: []}])
  expect(calls[0]?.text).toMatch(/no request any more \(410\)\.\n\nWhat to do: set REQUEST_WEBHOOK_URL/)
})

async function makeWatch(answers: number[]) {
  const [receiver, chat] = [await makeReceiver(answers), await makeChat()]
  const handover = await makeHandover({kind: 'sqlite', url: receiver.url})
  const alarms = alarmsTo({webhookUrl: chat.url})
  return {
    ...handover,
    calls: chat.calls,
    /** Looks at what is failing, so many milliseconds later. */
    watch: (ms: number) =>
      raiseWebhookAlarms(handover.db, handover.parts.webhook, {
        ...handover.delivery,
        alarms,
        now: () => Date.now() + ms,
      }),
  }
}
