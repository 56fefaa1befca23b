import {z} from 'zod'
import {readReplyPromise} from '../../consultation/reply-promise.ts'
import {addDays, clockIn, momentOf} from '../../hours/zoned-time.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {inTab} from '../queue/tabs.ts'

/** How many there are, and the first of them by reference, what was due first at the top. */
export type Due = {count: number; references: string[]}

/** What is open at the desk. It opens no request. */
export type OpenRequests = {
  /** To do and waiting. */
  count: number
  overdue: Due
  /** Later today, by the clinic's calendar. */
  dueToday: Due
  /** When the first of all is due, or was. Undefined if nothing that is open has a time. */
  firstDueAt: number | undefined
  timeZone: string
}

/** Longer mails would not be read, so a flood of requests must not make one. */
const MOST_NAMED = 20

/** A request that was tried is due at the time of its next try. */
export async function readDue(db: Database, now: number): Promise<OpenRequests> {
  const timeZone = await lastTimeZone(db)
  const endOfDay = momentOf(timeZone, addDays(clockIn(timeZone, now).day, 1), 0)
  const [row] = await db.query(countOpen, [now, endOfDay])
  const counts = countRow.parse(row)
  const named = async (from: number, until: number) =>
    (await db.query(listDue, [now, from, until])).map(({reference}) => String(reference))
  return {
    count: counts.open,
    overdue: {count: counts.overdue, references: await named(0, now)},
    dueToday: {count: counts.today, references: await named(now, endOfDay)},
    firstDueAt: counts.first ?? undefined,
    timeZone,
  }
}

/** Of the newest request: the clinic's own settings may be out of reach. */
async function lastTimeZone(db: Database): Promise<string> {
  const [row] = await db.query(newestPromise)
  return readReplyPromise(z.string().optional().parse(row?.promised))?.timeZone ?? 'UTC'
}

const count = z
  .number()
  .nullable()
  .transform((value) => value ?? 0)
const countRow = z.object({open: count, overdue: count, today: count, first: z.number().nullable()})

const due = "coalesce(work_again_at, cast(json(promised) ->> 'answerBy' as bigint))"
const isOpen = `((${inTab['to-do']}) or (${inTab.waiting}))`
const sumOf = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`

const countOpen = `
  select count(*) as open, ${sumOf(`${due} < $1`)} as overdue,
    ${sumOf(`${due} >= $1 and ${due} < $2`)} as today, min(${due}) as first
  from consultation_requests where ${isOpen}`

const listDue = `
  select reference from consultation_requests where ${isOpen} and ${due} >= $2 and ${due} < $3
  order by ${due}, reference limit ${MOST_NAMED}`

const newestPromise = `
  select promised from consultation_requests where promised is not null order by created_at desc limit 1`
