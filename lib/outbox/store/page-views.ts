import {z} from 'zod'
import type {Database} from './database/database.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** The most pages in one statement, because each statement is synced to disk. */
const AT_ONCE = 50
const PREFIX = 'view '

const viewsRow = z.object({name: z.string(), views: z.coerce.number()})

/** How often pages were opened, by path and UTC day, among the counters: they move, are backed up and end with them. */
export function pageViewsIn(db: Database) {
  return {
    /** Adds to the counts of a day; several processes may do so at once. `views` has page paths only. */
    async addViews(views: ReadonlyMap<string, number>, at: number): Promise<void> {
      // In one order everywhere: two processes that lock each other's rows would wait for ever.
      const counts = [...views].sort(([a], [b]) => (a < b ? -1 : 1))
      for (let from = 0; from < counts.length; from += AT_ONCE) {
        const some = counts.slice(from, from + AT_ONCE)
        const rows = some.map((_, place) => `($${2 * place + 2}, $1, $${2 * place + 3})`).join(', ')
        const values = some.flatMap(([path, count]) => [`${PREFIX}${path}`, count])
        await db.query(`${insertCounts} ${rows} ${addToCounts}`, [Math.floor(at / DAY_MS), ...values])
      }
    },

    /** The counts by path, from the UTC day of `since` on. */
    async readViews(since: number): Promise<Map<string, number>> {
      const rows = await db.query(sumViews, [Math.floor(since / DAY_MS)])
      return new Map(
        rows
          .map((row) => viewsRow.parse(row))
          .map(({name, views}) => [name.slice(PREFIX.length), views] as const),
      )
    },
  }
}

const insertCounts = 'insert into consultation_counters (name, day, count) values'

const addToCounts = `
  on conflict (name, day) do update set count = consultation_counters.count + excluded.count`

const sumViews = `
  select name, sum(count) as views from consultation_counters
  where name like '${PREFIX}/%' and day >= $1 group by name`
