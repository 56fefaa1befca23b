import {addDays, momentOf} from '../../hours/zoned-time.ts'
import type {DeskParts} from '../desk-parts.ts'
import {byHours, byName, byWeek, mondayOf} from './group-requests.ts'
import {type GroupFigures, measure, measuredRow} from './measure.ts'
import {type HeldFigures, readHeld} from './read-held.ts'
import {type PageViews, readPageViews} from './read-page-views.ts'
import {readTopics, topicNames} from './read-topics.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const WEEKS = 12
const VIEW_DAYS = 28
/** Opening them takes a tenth of a second of a processor. */
const MOST_OPENED = 2_000

export type Figures = {
  weeks: GroupFigures[]
  hours: GroupFigures[]
  /** Of the newest 2,000 requests alone if `isCut`. */
  topics: {groups: GroupFigures[]; isCut: boolean}
  held: HeldFigures
  views: PageViews
}

/**
 * How this week and the eleven before went. No figure is of fewer than five requests, nor follows from the others. A request
 * that is held counts once it is released.
 */
export async function readFigures({db, store, keys, now}: DeskParts, timeZone = 'UTC'): Promise<Figures> {
  const at = now()
  const monday = addDays(mondayOf(timeZone, at), -7 * (WEEKS - 1))
  const since = momentOf(timeZone, monday, 0)
  const requests = (await db.query(listRequests, [since])).map((row) => measuredRow.parse(row))
  const opened = requests.slice(0, MOST_OPENED)
  const topics = await readTopics(
    {db, keys},
    opened.map(({id}) => id),
  )
  return {
    weeks: measure(byWeek(requests, timeZone, monday, WEEKS), at),
    hours: measure(byHours(requests, timeZone), at),
    topics: {
      groups: measure(
        byName(opened, ({id}) => topics.get(id), topicNames),
        at,
      ),
      isCut: opened.length < requests.length,
    },
    held: await readHeld(db, since),
    views: await readPageViews(store, at - VIEW_DAYS * DAY_MS),
  }
}

const listRequests = `
  select r.id, r.created_at, r.promised, w.stage, w.outcome, w.tried_first_at
  from consultation_requests r left join desk_work w on w.request_id = r.id and w.number = r.work_number
  where r.status <> 'held' and r.created_at >= $1 order by r.created_at desc`
