import {expect, test} from 'vitest'
import {tendDesk} from '@/lib/desk/clock/tend-desk'
import {listQueue} from '@/lib/desk/queue/list-queue'
import {openRows} from '@/lib/desk/queue/open-rows'
import {countTabs} from '@/lib/desk/queue/tabs'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {runMaintenance} from '@/lib/outbox/run/maintenance'
import {databaseKinds} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {HOUR, MAILBOX, makeClock, monday, WATCH} from './make-clock'

const REQUESTS = 400
const PAGES = REQUESTS / 50
/** A little less than three days: after 72 hours a person has to send a request again. */
const OUTAGE = 71 * HOUR

test.each(databaseKinds)(
  'three days without mail and 400 requests: the desk shows all of them, few reminders come, and each is delivered once (%s)',
  async (kind) => {
    const {db, send, delivery, broken, taken, subjects} = await makeClock(kind)
    broken.add(MAILBOX)
    const references: string[] = []
    for (let count = 0; count < REQUESTS; count++)
      references.push(await send({name: `Patient ${count}`}, monday + count * 1_000))

    const at = (time: number) => ({
      ...delivery,
      now: () => time,
      retryPause: () => 6 * HOUR,
      tend: (parts: typeof delivery) => tendDesk(db, parts),
    })
    await drainOnce(at(monday + HOUR))
    for (let hours = 1.5; hours < 71; hours += 3) await runMaintenance(at(monday + hours * HOUR))

    const now = monday + 70 * HOUR
    expect(await countTabs(db, now)).toMatchObject({'to-do': REQUESTS, attention: REQUESTS})
    const shown = (await Promise.all(Array.from({length: PAGES}, (_, page) => pageOf(page + 1, now)))).flat()
    expect(shown.map(({reference}) => reference)).toEqual(references)
    expect(shown.map(({dueAt}) => dueAt)).toEqual(
      references.map((_, place) => monday + 5 * HOUR + place * 1_000),
    )
    expect(shown.every(({urgency, isWaitingForMail}) => urgency === 'late' && isWaitingForMail)).toBe(true)
    // The other mailbox works all the time: it was told of both once, and once a day of the mail itself.
    const reminders = () => subjects().filter((subject) => subject.includes('answer'))
    expect(reminders()).toEqual([`${WATCH}: answer due soon (400)`, `${WATCH}: answer overdue (400)`])

    broken.clear()
    await drainOnce(at(monday + OUTAGE))
    for (let hours = 72; hours < 120; hours += 3) await drainOnce(at(monday + hours * HOUR))
    const mails = taken.filter(({mail}) => mail.subject.startsWith('New website request'))
    expect(mails.map(({mail}) => mail.subject.slice(-9)).sort()).toEqual(references.toSorted())
    expect(reminders()).toEqual([
      `${MAILBOX}: answer overdue (400)`,
      `${WATCH}: answer due soon (400)`,
      `${WATCH}: answer overdue (400)`,
    ])
    expect(await countTabs(db, monday + 120 * HOUR)).toMatchObject({'to-do': REQUESTS, attention: 0})

    async function pageOf(page: number, time: number) {
      return openRows(await listQueue(db, 'to-do', {page, now: time}), keys, time)
    }
  },
)
