import {randomBytes, randomUUID} from 'node:crypto'
import {sealAnswers} from '../../../../lib/consultation/form/sealed-answers.ts'
import type {KeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import type {Database, Value} from '../../../../lib/outbox/store/database/database.ts'

type Rows = Record<string, Value>[]

const HOUR = 60 * 60 * 1000
const MONTH = 30 * 24 * HOUR
const AT_ONCE = 100

/**
 * A clinic after some years: of each hundred requests 95 are done, two wait for the next call, two are to be done (the mail of
 * one of them failed), and one is held. One came each hour. What is done was emptied after a month; all else has a message as
 * large as a real one, which lies in the way of who reads whole rows.
 */
export async function fillDesk(db: Database, keys: KeyRing, requests: number, now: number): Promise<void> {
  await db.exclusively(async (query) => {
    const insert = async (table: string, rows: Rows) => {
      const columns = Object.keys(rows[0] ?? {})
      const places = rows.map(
        (_, row) =>
          `(${columns.map((_column, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
      )
      await query(
        `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`,
        rows.flatMap((row) => Object.values(row)),
      )
    }
    for (let first = 0; first < requests; first += AT_ONCE) {
      const some = Array.from({length: AT_ONCE}, (_, place) => makeRequest(keys, first + place, now))
      await insert(
        'consultation_requests',
        some.map(({request}) => request),
      )
      await insert(
        'desk_work',
        some.flatMap(({work}) => work),
      )
    }
  })
  // What Postgres does by itself after so many new rows.
  if (db.bytesType === 'bytea') await db.query('vacuum analyze consultation_requests, desk_work')
}

function makeRequest(keys: KeyRing, count: number, now: number) {
  const [kind, id, createdAt] = [kindOf(count), randomUUID(), now - count * HOUR]
  const answers = {name: 'Jane', contactBy: 'phone', phone: '804 555 0142', messages: 'no'} as const
  const promised = {timeZone: 'America/New_York', estimateBy: '2026-12-01', answerBy: createdAt + 4 * HOUR}
  const doneAt = kind === 'done' ? createdAt + HOUR : null
  const againAt = kind === 'waiting' ? now + (count + 1) * 1_000 : null
  const isEmptied = doneAt !== null && doneAt < now - MONTH
  const stages = kind === 'done' || kind === 'waiting' ? ['taken', kind] : []
  const request = {
    id,
    reference: `R${count}`,
    dedupe: `d${count}`,
    status: kind === 'held' ? 'held' : kind === 'failed' ? 'needs_attention' : 'accepted',
    next_at: 0,
    payload: isEmptied
      ? new Uint8Array()
      : sealAnswers(keys, id, {...answers, times: ['midday'], topic: 'cost'}),
    wire: isEmptied ? null : randomBytes(12_000),
    created_at: createdAt,
    promised: JSON.stringify(promised),
    work_number: stages.length || null,
    work_stage: stages.at(-1) ?? null,
    work_again_at: againAt,
    handled_at: doneAt,
    purged_at: isEmptied ? doneAt + MONTH : null,
  }
  const work = stages.map((stage, place) => ({
    id: randomUUID(),
    request_id: id,
    number: place + 1,
    at: createdAt + HOUR,
    by_id: 'a1',
    by_name: 'Ann',
    kind: 'taken',
    stage,
    tries: 0,
    again_at: stage === 'waiting' ? againAt : null,
    done_at: stage === 'done' ? doneAt : null,
  }))
  return {request, work}
}

function kindOf(count: number): 'held' | 'open' | 'failed' | 'waiting' | 'done' {
  const place = count % 100
  if (place < 3) return (['held', 'open', 'failed'] as const)[place] ?? 'done'
  return place < 5 ? 'waiting' : 'done'
}
