import {expect, onTestFinished, test} from 'vitest'
import {receiveConsultation} from '@/lib/consultation/receive-consultation'
import {openJournal} from '@/lib/outbox/journal/journal'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import type {Database} from '@/lib/outbox/store/database/database'
import {openPostgres} from '@/lib/outbox/store/database/postgres'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {openDatabaseGate} from '@/tests/faults/crash/database-gate'
import {rowsOf} from '../databases'
import {formOf, keys, makeSite, patient} from '../make-site'
import {receivingParts} from '../parts'

/** From storing to the first look for news; a few more come by chance, when lanes look at the same time. */
const STATEMENTS = 8

test.each(['before', 'while'])(
  'a connection that is cut %s any one statement of a request’s life costs nothing',
  {timeout: 120_000},
  async (moment) => {
    const {place, store, delivery, emails, gate, folder} = await makeGate()
    const journal = openJournal(`${folder}/journal`)
    let cutAt = 0
    let statement = 0
    let cuts = 0
    const db = openPostgres({url: gate.url})
    onTestFinished(() => db.close())
    const cutting: Database = {
      ...db,
      query: async (text, parameters) => {
        const isThisOne = statement++ === cutAt
        if (!isThisOne) return db.query(text, parameters)
        cuts++
        if (moment === 'before') gate.cut()
        const answer = db.query(text, parameters)
        if (moment === 'while') setTimeout(gate.cut, Math.random() * 3)
        return answer
      },
    }
    const used = await openRequestStore(cutting)
    for (cutAt = 0; cutAt < STATEMENTS; cutAt++) {
      statement = 0
      const form = formOf({...patient, name: `Patient ${cutAt}`})
      const outcome = await receiveConsultation(
        form,
        receivingParts(async () => used, keys, {journal: () => journal}),
      )
      expect(outcome.status).toBe('received')
      await drainOnce({...delivery, store: used, journal, dailyLimit: 1_000}).catch(() => 0)
    }
    // As if the leases of what was cut off had run out.
    await rowsOf(
      place,
      "update consultation_requests set lease_until = 0 where status = 'sending' returning id",
    )
    await drainOnce({...delivery, journal})
    expect(cuts).toBe(STATEMENTS)
    expect(await store.countByState()).toEqual({accepted: STATEMENTS})
    expect(await emails()).toHaveLength(STATEMENTS)
  },
)

test('while every connection is cut five times a second, all requests are kept and arrive once', {
  timeout: 120_000,
}, async () => {
  const {place, store, delivery, emails, gate, folder} = await makeGate()
  const journal = openJournal(`${folder}/journal`)
  const db = openPostgres({url: gate.url})
  onTestFinished(() => db.close())
  const used = await openRequestStore(db)
  const storm = setInterval(gate.cut, 200)
  onTestFinished(() => clearInterval(storm))
  const outcomes: string[] = []
  const startedAt = Date.now()
  for (let count = 0; Date.now() - startedAt < 5_000 || count < 40; count++) {
    const outcome = await receiveConsultation(
      formOf({...patient, name: `Patient ${count}`}),
      receivingParts(async () => used, keys, {journal: () => journal}),
    )
    outcomes.push(outcome.status === 'received' ? outcome.reference : outcome.status)
    if (count % 5 === 0) await drainOnce({...delivery, store: used, journal}).catch(() => 0)
  }
  clearInterval(storm)
  await rowsOf(
    place,
    "update consultation_requests set lease_until = 0 where status = 'sending' returning id",
  )
  await drainOnce({...delivery, store, journal})
  const references = (await rowsOf(place)).map(({reference}) => String(reference))
  expect(references.toSorted()).toEqual(outcomes.toSorted())
  expect(await store.countByState()).toEqual({accepted: outcomes.length})
  expect(await emails()).toHaveLength(outcomes.length)
})

test('a table that somebody has locked is not waited for: the request is kept on this machine', async () => {
  const {place, store, delivery, emails, folder} = await makeGate()
  const journal = openJournal(`${folder}/journal`)
  const other = openPostgres({url: place})
  onTestFinished(() => other.close())
  await other.exclusively(async (query) => {
    await query('lock table consultation_requests')
    const startedAt = Date.now()
    const outcome = await receiveConsultation(
      formOf(),
      receivingParts(async () => store, keys, {journal: () => journal}),
    )
    expect(outcome.status).toBe('received')
    expect(Date.now() - startedAt).toBeLessThan(7_000)
    expect(await journal.waiting()).toMatchObject({count: 1})
  })
  await drainOnce({...delivery, journal})
  expect(await emails()).toHaveLength(1)
})

/** `store` goes straight to Postgres, what is opened at the gate's address does not. */
async function makeGate() {
  const site = await makeSite({kind: 'postgres'})
  const gate = await openDatabaseGate(site.place)
  onTestFinished(() => gate.close())
  return {...site, gate}
}
