import {describe, expect, test} from 'vitest'
import {readQueue} from '@/lib/desk/queue/read-queue'
import {countTabs} from '@/lib/desk/queue/tabs'
import {readRequest} from '@/lib/desk/request/read-request'
import {makeDelivery, makeMailer} from '@/lib/make-delivery'
import {runMaintenance} from '@/lib/outbox/run/maintenance'
import {parseEnv} from '@/lib/settings/env'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {demoSecrets} from '../../settings/live-settings'
import {ann, makeDesk} from '../make-desk'

const DAY = 24 * 60 * 60 * 1000

describe.each(databaseKinds)('on %s', (kind) => {
  test('with a desk, what nobody has answered keeps its answers and stays to do, however old it is', async () => {
    const {db, month, send, does} = await makeMonth('on')
    const reference = await send({name: 'Nobody called'})
    await does(ann, await send({name: 'Tried'}), {kind: 'no-answer', againAt: Date.now() + DAY})
    const answered = await send({name: 'Answered'})
    await does(ann, answered, {kind: 'answered', outcome: 'booked'})
    const {parts, now} = await month()
    expect(await countTabs(db, now)).toMatchObject({'to-do': 2, done: 1})
    expect((await readRequest(parts, ann, reference))?.content?.name).toBe('Nobody called')
    expect(await readRequest(parts, ann, answered)).toMatchObject({content: undefined, outcome: 'Booked'})
  })

  test('what was emptied before there was a desk is not shown as answered', async () => {
    const {db, month, send} = await makeMonth('off')
    const reference = await send({name: 'Before the desk'})
    const {parts, now} = await month()
    expect(await countTabs(db, now)).toMatchObject({'to-do': 0, done: 1})
    const [line] = (await readQueue(parts, ann, {tab: 'done', page: 1})).lines
    expect(line).toMatchObject({
      reference,
      outcome: 'Deleted after its time: nobody answered it here',
      isReadable: true,
    })
    expect((await readRequest(parts, ann, reference))?.outcome).toBeUndefined()
  })

  test('what was answered and then sent again is emptied in its time', async () => {
    const {place, store, month, send, does} = await makeMonth('on')
    const reference = await send()
    await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    await store.sendAgain(reference, Date.now())
    await month()
    expect(
      await rowsOf(place, 'select reference from consultation_requests where purged_at is not null'),
    ).toEqual([{reference}])
  })

  /** In `full` mode, where the mailbox has the answers too. */
  async function makeMonth(DESK: 'on' | 'off') {
    const desk = await makeDesk(kind)
    const settings = parseEnv({
      ...demoSecrets(),
      RESEND_API_KEY: 're_test',
      RESEND_WEBHOOK_SECRET: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAA',
      DESK,
    })
    const {db, store} = desk
    const site = {
      mailer: makeMailer(settings),
      db,
      store,
      journal: undefined,
      leaseOwner: 'test',
      inFlight: new Set<string>(),
    }
    const {retention} = makeDelivery(settings, site)
    return {
      ...desk,
      /** All is delivered, and a month and two days go by. */
      async month() {
        const today = Date.now()
        await rowsOf(
          desk.place,
          `update consultation_requests set status = 'accepted', accepted_at = ${today}, delivered_at = ${today}, check_at = null returning id`,
        )
        const now = today + 33 * DAY
        for (const days of [2, 1, 0])
          await runMaintenance({...desk.delivery, retention, now: () => now - days * DAY})
        return {now, parts: {db, store, keys, now: () => now}}
      },
    }
  }
})
