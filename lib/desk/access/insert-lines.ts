import {columnsOf} from '../../outbox/store/database/columns.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import type {AccessLine} from './access-line.ts'

const columns = columnsOf('access_log')

/** All or none. Resolves with false if one of these numbers is taken. */
export async function insertLines({query}: Database, lines: readonly AccessLine[]): Promise<boolean> {
  const rows = lines.map((_, row) => `(${columns.map((_, at) => `$${row * columns.length + at + 1}`)})`)
  const values = lines.flatMap(({number, at, who, what, reference = null, detail = null, previous, hash}) => [
    number,
    at,
    who,
    what,
    reference,
    detail,
    previous,
    hash,
  ])
  try {
    await query(`insert into access_log (${columns.join(', ')}) values ${rows.join(', ')}`, values)
    return true
  } catch (error) {
    const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0]
    const taken = await query('select 1 from access_log where number between $1 and $2 limit 1', [
      first,
      last,
    ])
    if (taken.length > 0) return false
    throw error
  }
}

/** Without those at the beginning that are here, line by line the same. */
export async function withoutKnown({query}: Database, lines: readonly AccessLine[]): Promise<AccessLine[]> {
  const between = 'select number, hash from access_log where number between $1 and $2'
  const rows = await query(between, [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0])
  const here = new Map(rows.map(({number, hash}) => [Number(number), hash]))
  const first = lines.findIndex(({number, hash}) => here.get(number) !== hash)
  return first === -1 ? [] : lines.slice(first)
}
