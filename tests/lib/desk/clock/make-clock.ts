import type {ClinicOfPromise} from '@/lib/consultation/reply-promise'
import {tendDesk} from '@/lib/desk/clock/tend-desk'
import type {Delivery} from '@/lib/outbox/send/delivery'
import type {SendResult} from '@/lib/outbox/transport/transport'
import type {DatabaseKind} from '../../outbox/databases'
import {alarmsTo} from '../../outbox/parts'
import {scriptedTransport} from '../../outbox/scripted'
import {makeDesk} from '../make-desk'

export const HOUR = 60 * 60 * 1000
export const DAY = 24 * HOUR
/** A Monday, 10 AM in New York. What comes then is promised for 3 PM. */
export const monday = Date.parse('2026-11-30T15:00:00Z')
export const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [],
  answerWithin: {amount: 5, unit: 'openHours' as const},
}
export const MAILBOX = 'front-desk@clinic.example'
export const WATCH = 'watch@elsewhere.example'

const down: SendResult = {ok: false, kind: 'busy', code: 'x:500'}

/** A desk whose minutes a test plays, with a mailbox and one for alarms. What is sent to an address in `broken` fails. */
export async function makeClock(kind: DatabaseKind) {
  const desk = await makeDesk(kind)
  const {transport, sent} = scriptedTransport()
  const broken = new Set<string>()
  const taken: typeof sent = []
  const alarms = alarmsTo({email: WATCH, site: 'www.clinic.test'})
  const send: typeof transport.send = async (mail, key) => {
    if (broken.has(mail.to)) return down
    taken.push({mail, key})
    return transport.send(mail, key)
  }
  const delivery: Delivery = {...desk.delivery, transport: {...transport, send}, alarms}
  return {
    ...desk,
    delivery,
    broken,
    /** What the mail service took. */
    taken,
    subjects: () => taken.map(({mail}) => `${mail.to}: ${mail.subject.split(': ').at(-1)}`).sort(),
    send: (answers: Record<string, string>, at = monday, hours: ClinicOfPromise = clinic) =>
      desk.send(answers, {now: () => at, hours: async () => hours}),
    tend: (at: number, changes: Partial<Delivery> = {}) =>
      tendDesk(desk.db, {...delivery, now: () => at, ...changes}),
  }
}
