import type {Database, Row} from './database/database.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Counts by name and UTC day, shared by all processes. */
export function countersIn(db: Database) {
  return {
    /** Adds one, and returns today's count. */
    async countOne(name: string, at: number): Promise<number> {
      const [row] = await db.query(addOne, [name, Math.floor(at / DAY_MS)])
      return Number(row?.count)
    },

    async countOf(name: string, at: number): Promise<number> {
      const [row] = await db.query(readCount, [name, Math.floor(at / DAY_MS)])
      return Number(row?.count ?? 0)
    },

    /** Adds one to each, and returns today's counts. */
    async countEach(names: string[], at: number): Promise<Map<string, number>> {
      // In one order everywhere: two processes that lock each other's rows would wait for ever.
      const unique = [...new Set(names)].sort()
      if (unique.length === 0) return new Map()
      const rows = unique.map((_, place) => `($${place + 2}, $1, 1)`).join(', ')
      return toCounts(await db.query(`${addTo} ${rows} ${orCount}`, [Math.floor(at / DAY_MS), ...unique]))
    },

    /** Today's counts; what was never counted is missing. */
    async readCounts(names: string[], at: number): Promise<Map<string, number>> {
      const places = names.map((_, place) => `$${place + 2}`).join(', ')
      const sql = `select name, count from consultation_counters where day = $1 and name in (${places})`
      return toCounts(await db.query(sql, [Math.floor(at / DAY_MS), ...names]))
    },

    async hasCounted(name: string, at: number): Promise<boolean> {
      const values = [name, Math.floor(at / DAY_MS)]
      return (
        (await db.query('select 1 from consultation_counters where name = $1 and day = $2', values)).length >
        0
      )
    },
  }
}

const readCount = 'select count from consultation_counters where name = $1 and day = $2'

const addTo = 'insert into consultation_counters (name, day, count) values'
const orCount = `
  on conflict (name, day) do update set count = consultation_counters.count + 1
  returning name, count`

const addOne = `${addTo} ($1, $2, 1) ${orCount}`

function toCounts(rows: Row[]): Map<string, number> {
  return new Map(rows.map(({name, count}) => [String(name), Number(count)]))
}
