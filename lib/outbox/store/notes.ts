import type {Database} from './database/database.ts'

/** Small numbers that all processes share, and that outlive them: times and counts of what the site does beside requests. */
export function notesIn(db: Database) {
  return {
    /** A name that was never written is missing in the map. */
    async readNotes(names: string[]): Promise<Map<string, number>> {
      if (names.length === 0) return new Map()
      const places = names.map((_, place) => `$${place + 1}`).join(', ')
      const rows = await db.query(
        `select name, value from consultation_meta where name in (${places})`,
        names.map(keyOf),
      )
      return new Map(rows.map(({name, value}) => [String(name).slice(PREFIX.length), Number(value)]))
    },

    async writeNote(name: string, value: number): Promise<void> {
      await db.query(write, [keyOf(name), value])
    },

    /** Notes a time, unless another process noted one less than `forMs` ago. True for one process alone. */
    async claimNote(name: string, at: number, forMs: number): Promise<boolean> {
      const rows = await db.query(claim, [keyOf(name), at, at - forMs])
      return rows.length > 0
    },
  }
}

/** The table also holds what `table.ts` knows of itself. */
const PREFIX = 'note '
const keyOf = (name: string) => `${PREFIX}${name}`

const write = `
  insert into consultation_meta (name, value) values ($1, $2)
  on conflict (name) do update set value = excluded.value`

/** A time in the future was noted before the clock was set back. */
const claim = `${write}
  where consultation_meta.value <= $3 or consultation_meta.value > $2
  returning name`
