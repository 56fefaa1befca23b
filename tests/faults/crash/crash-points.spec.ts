import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {expect, test} from '@playwright/test'
import {dedupeKeys} from '../../../lib/consultation/dedupe-key.ts'
import {readForm} from '../../../lib/consultation/form/read-form.ts'
import {type Consultation, consultationSchema} from '../../../lib/consultation/form/schema.ts'
import {sealAnswers} from '../../../lib/consultation/form/sealed-answers.ts'
import {openJournal} from '../../../lib/outbox/journal/journal.ts'
import {
  type ConsultationStack,
  CRON_SECRET,
  startConsultationStack,
  storeKinds,
} from '../forms/consultation-stack.ts'
import {newPatient, type Patient, sendUntilAcknowledged} from '../forms/patients.ts'
import {nothingBroken} from './check-history.ts'

test.describe.configure({mode: 'parallel', retries: 0})

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1)

/**
 * Each with what is in the store when the site is dead, which proves that it died there. See crash-at.ts and
 * crash-now.ts for how it comes about.
 */
const points: [point: string, when: string, found: string[]][] = [
  ['P0', 'before the form is read', ['nothing']],
  ['P1', 'when the form is checked', ['nothing']],
  ['P2', 'before the request is stored', ['nothing']],
  ['P3', 'when the request is written and not committed', ['nothing']],
  // What is committed may be claimed at that moment by a lane that looks for requests anyway.
  ['P4', 'when the request is committed and the patient not answered', ['queued', 'sending']],
  ['P5', 'when the request is claimed', ['sending']],
  ['P6', 'before the mail is sent', ['sending']],
  ['P7', 'when the mail service has the mail, and nobody here knows', ['sending']],
  ['P8', 'when that is recorded and not committed', ['sending']],
  // An event may be faster than the answer to the send.
  ['P9', 'when an event of the mail service has come, before it is stored', ['sending', 'accepted']],
  ['P10', 'when the event is stored and the mail service not answered', ['accepted']],
  ['P11', 'while old requests are emptied', ['accepted']],
  ['P12', 'when a request is moved from the journal into the store, and is in both', ['queued', 'sending']],
]

for (const kind of storeKinds) {
  test(`on ${kind} a site that dies at any point of a request’s life loses and doubles nothing`, async () => {
    test.setTimeout(240_000 + ROUNDS * points.length * 30_000)
    const stack = await startConsultationStack(kind)
    const patients: Patient[] = []
    try {
      for (const [point, when, found] of points) {
        for (let round = 0; round < ROUNDS; round++) {
          await test.step(`${point} ${when}`, async () => {
            expect(found, point).toContain(await crashAt(stack, point, found, patients))
          })
        }
      }
      await expect
        .poll(() => stack.verdict(patients), {timeout: 60_000, intervals: [500]})
        .toEqual(nothingBroken)
      const crashes = stack.siteOutput().match(/^crash at P\d+$/gm)
      expect(crashes?.length).toBeGreaterThanOrEqual(points.length * ROUNDS)
    } finally {
      await stack.stop()
    }
  })
}

/**
 * What the mail service tells again of an earlier request may be what the site died of, before this one came so far. That
 * is a crash too, which must lose nothing, but not the one that is wanted.
 */
async function crashAt(
  stack: ConsultationStack,
  point: string,
  wanted: string[],
  patients: Patient[],
): Promise<string> {
  const isOfEvents = point === 'P9' || point === 'P10'
  let found = await crashOnce(stack, point, patients)
  for (let again = 0; isOfEvents && !wanted.includes(found) && again < 10; again++) {
    found = await crashOnce(stack, point, patients)
  }
  return found
}

/** Resolves with what was in the store when the site was dead. */
async function crashOnce(stack: ConsultationStack, point: string, patients: Patient[]): Promise<string> {
  const patient = newPatient()
  patients.push(patient)
  const send = () => sendUntilAcknowledged(patient, () => stack.site.url, stack.settings.site.url)
  // The events of those before must not be taken for this one's.
  if (point === 'P9' || point === 'P10') await untilAllAreDelivered(stack)
  let sent: Promise<void> | undefined
  if (point === 'P11') {
    await send()
    await untilAllAreDelivered(stack)
    await makeOld(stack, patient)
    stack.crashAt(point)
    await drainOnce(stack)
  } else if (point === 'P12') {
    stack.crashAt(point)
    sent = comesByJournal(stack, patient, send)
  } else {
    stack.crashAt(point)
    sent = send()
  }
  await reached(stack, point)
  const found = await stateOf(stack, patient)
  await stack.query("update consultation_requests set lease_until = 0 where status = 'sending' returning id")
  await stack.site.start()
  await sent
  if (point === 'P11') {
    await makeOld(stack, patient)
    await drainOnce(stack)
    await expect.poll(() => stateOf(stack, patient), {timeout: 20_000}).toBe('emptied')
  } else {
    await expect.poll(() => stateOf(stack, patient), {timeout: 30_000}).toBe('accepted')
  }
  return found
}

async function reached(stack: ConsultationStack, point: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The site did not come to ${point}.`)), 30_000)
  })
  await Promise.race([stack.site.ended(), late])
  clearTimeout(timer)
}

/** On Postgres the database goes and comes back. SQLite does not go away: the entry is one of a process before. */
async function comesByJournal(
  stack: ConsultationStack,
  patient: Patient,
  send: () => Promise<void>,
): Promise<void> {
  if (stack.gate) {
    stack.gate.shut(true)
    await send()
    return stack.gate.shut(false)
  }
  const id = randomUUID()
  const at = Date.now()
  const payload = sealAnswers(stack.keys, id, answersOf(patient))
  const journal = openJournal(path.join(stack.settings.dataDir, 'journal'))
  patient.references.add(await journal.keep({id, dedupe: dedupeOf(stack, patient), at, payload}))
}

function answersOf({name, email}: Patient): Consultation {
  const form = new FormData()
  for (const [field, answer] of Object.entries({name, contactBy: 'email', email})) form.append(field, answer)
  return consultationSchema.parse(readForm(form))
}

function dedupeOf({keys}: ConsultationStack, patient: Patient): string {
  return dedupeKeys(keys, answersOf(patient), patient.requestId, Date.now()).dedupe
}

async function stateOf(stack: ConsultationStack, patient: Patient): Promise<string> {
  const dedupe = dedupeOf(stack, patient)
  const [row] = await stack.query(
    `select status, purged_at from consultation_requests where dedupe = '${dedupe}'`,
  )
  if (!row) return 'nothing'
  return row.purged_at === null ? String(row.status) : 'emptied'
}

/** The inbox tells its news again after up to two minutes, when the site was dead each time before. */
async function untilAllAreDelivered({query}: ConsultationStack): Promise<void> {
  const waiting = 'select reference from consultation_requests where delivered_at is null'
  await expect.poll(() => query(waiting), {timeout: 180_000}).toEqual([])
}

/** As if a month had passed since this one was delivered, and answered at the desk. */
async function makeOld(stack: ConsultationStack, patient: Patient): Promise<void> {
  const dedupe = dedupeOf(stack, patient)
  await stack.query(
    `update consultation_requests set delivered_at = 1, handled_at = 1 where dedupe = '${dedupe}' returning id`,
  )
  const today = Math.floor(Date.now() / 86_400_000)
  await stack.query(
    `delete from consultation_counters where name = 'purge' and day = ${today} returning name`,
  )
  // Nothing is forgotten unless the two days before were counted too.
  await stack.query(
    `insert into consultation_counters (name, day, count) values ('purge', ${today - 1}, 1), ('purge', ${today - 2}, 1)
     on conflict do nothing returning name`,
  )
}

/** The clock's call, which also empties what is old. A site that dies gives no answer. */
async function drainOnce(stack: ConsultationStack): Promise<void> {
  const headers = {authorization: `Bearer ${CRON_SECRET}`}
  const answer = await fetch(new URL('/api/cron/deliver', stack.site.url), {headers}).catch(() => undefined)
  await answer?.body?.cancel()
}
