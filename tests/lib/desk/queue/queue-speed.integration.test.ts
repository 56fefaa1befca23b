import {randomBytes, randomUUID} from 'node:crypto'
import {expect, test} from 'vitest'
import {sealAnswers} from '@/lib/consultation/form/sealed-answers'
import {followWorkSince} from '@/lib/desk/actions/follow-work'
import {readQueue} from '@/lib/desk/queue/read-queue'
import type {Query} from '@/lib/outbox/store/database/database'
import {databaseKinds} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {ann, makeDesk} from '../make-desk'

const REQUESTS = 10_000
const LOOKS = 40
const P95_MS = 100
/** Other tests share the two cores of a small machine. */
const BUSY = 4

test.each(databaseKinds)('a list of ten thousand requests is there at once (%s)', async (kind) => {
  const {db, store} = await makeDesk(kind)
  const now = Date.now()
  await db.exclusively((query) => fill(query, now))
  await followWorkSince(db, 0)
  if (kind === 'postgres') await db.query('analyze')

  const times: number[] = []
  for (let look = 0; look < LOOKS; look++) {
    const before = performance.now()
    const {lines, counts} = await readQueue({db, store, keys, now: () => now}, ann, {tab: 'to-do', page: 1})
    times.push(performance.now() - before)
    expect(lines).toHaveLength(50)
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(REQUESTS)
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(LOOKS * 0.95)] ?? 0
  console.info(`list of ${REQUESTS} on ${kind}: p95 ${Math.round(p95)} ms`)
  expect(p95).toBeLessThan(P95_MS * BUSY)
})

/** Half of them were worked on three times; each has a message as large as a real one. */
async function fill(query: Query, now: number): Promise<void> {
  const answers = {
    name: 'Jane',
    contactBy: 'phone',
    phone: '804 555 0142',
    messages: 'no',
    times: ['any'],
  } as const
  for (let at = 0; at < REQUESTS; at++) {
    const id = randomUUID()
    const payload = sealAnswers(keys, id, {...answers, times: [...answers.times]})
    const promised = JSON.stringify({
      timeZone: 'America/New_York',
      estimateBy: '2026-12-01',
      answerBy: now + at * 1_000,
    })
    const status = at % 50 === 0 ? 'held' : 'accepted'
    const wire = randomBytes(12_000)
    await query(insertRequest, [id, `R${at}`, `d${at}`, status, payload, wire, now - at * 1_000, promised])
    if (at % 2 === 1) continue
    for (let number = 1; number <= 3; number++)
      await query(insertWork, [
        randomUUID(),
        id,
        number,
        now,
        number === 3 && at % 4 === 0 ? 'done' : 'waiting',
        now + at,
      ])
  }
}

const insertRequest = `
  insert into consultation_requests (id, reference, dedupe, status, next_at, payload, wire, created_at, promised)
  values ($1, $2, $3, $4, 0, $5, $6, $7, $8)`
const insertWork = `
  insert into desk_work (id, request_id, number, at, by_id, by_name, kind, stage, tries, again_at)
  values ($1, $2, $3, $4, 'a1', 'Ann', 'no-answer', $5, $3, $6)`
