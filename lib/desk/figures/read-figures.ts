import {z} from 'zod'
import {weekdays} from '../../../sanity/opening-times.ts'
import {type ReplyPromise, readReplyPromise} from '../../consultation/reply-promise.ts'
import {addDays, clockIn, weekdayOf} from '../../hours/zoned-time.ts'
import type {Database} from '../../outbox/store/database/database.ts'

const WEEKS = 12
const WEEK_MS = 7 * 24 * 60 * 60 * 1000
/** Of fewer, a figure could tell of one patient. */
const LEAST_TOLD = 5

/** Of the requests that came in one week. A rate or a middle of fewer than five is left out. */
export type WeekFigures = {
  /** The Monday, by the clinic's clock. */
  week: string
  received: number
  answered: number
  /** Of those that were promised a time that is over. */
  promised: number | undefined
  kept: number | undefined
  /** Half of the patients were tried sooner. */
  medianFirstTryMs: number | undefined
}

export type Figures = {
  weeks: WeekFigures[]
  /** Held as possible spam: what a lead released after all, and what still waits. */
  held: {released: number; waiting: number}
}

/** How the last twelve weeks went. It opens no request, and names none. */
export async function readFigures(db: Database, now: number, timeZone = 'UTC'): Promise<Figures> {
  const rows = (await db.query(listRequests, [now - WEEKS * WEEK_MS])).map((row) => requestRow.parse(row))
  const sent = rows.filter(({status}) => status !== 'held')
  const weeks = Map.groupBy(sent, ({created_at}) => mondayOf(timeZone, created_at))
  return {
    weeks: [...weeks].map(([week, requests]) => ({week, ...figuresOf(requests, now)})),
    held: {
      released: rows.filter(({status, suspect}) => suspect === 1 && status !== 'held').length,
      waiting: rows.length - sent.length,
    },
  }
}

const requestRow = z.object({
  created_at: z.number(),
  status: z.string(),
  suspect: z.number(),
  promised: z.string().nullable(),
  stage: z.string().nullable(),
  outcome: z.string().nullable(),
  tried_first_at: z.number().nullable(),
})

type Request = z.output<typeof requestRow>

function figuresOf(all: readonly Request[], now: number): Omit<WeekFigures, 'week'> {
  const requests = all.filter(({outcome}) => outcome !== 'not-a-patient')
  const tried = requests.flatMap(({created_at, tried_first_at: at}) => (at === null ? [] : at - created_at))
  const owed = requests.flatMap(({promised, tried_first_at}) => {
    const by = byOf(readReplyPromise(promised), tried_first_at, now)
    return by === undefined ? [] : {isKept: tried_first_at !== null && tried_first_at <= by}
  })
  return {
    received: all.length,
    answered: requests.filter(({stage}) => stage === 'done').length,
    promised: owed.length >= LEAST_TOLD ? owed.length : undefined,
    kept: owed.length >= LEAST_TOLD ? owed.filter(({isKept}) => isKept).length : undefined,
    medianFirstTryMs: tried.length >= LEAST_TOLD ? medianOf(tried) : undefined,
  }
}

/** A promise is kept, or broken, once somebody has tried or its time is over. */
function byOf(
  promised: ReplyPromise | undefined,
  triedFirstAt: number | null,
  now: number,
): number | undefined {
  const by = promised?.answerBy
  return by !== undefined && (triedFirstAt !== null || now > by) ? by : undefined
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

function mondayOf(timeZone: string, at: number): string {
  const {day} = clockIn(timeZone, at)
  return addDays(day, -weekdays.indexOf(weekdayOf(day)))
}

const listRequests = `
  select created_at, status, suspect, promised, w.stage, w.outcome, w.tried_first_at
  from consultation_requests r left join desk_work w on w.request_id = r.id and w.number = r.work_number
  where created_at >= $1 order by created_at`
