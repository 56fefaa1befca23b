import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {nothingBroken} from '../crash/check-history.ts'
import {fetchToken, sendForm} from './bots.ts'
import {
  type ConsultationStack,
  CRON_SECRET,
  type StoreKind,
  startConsultationStack,
  storeKinds,
} from './consultation-stack.ts'
import {newPatient, type Patient, sendOnce, sendUntilAcknowledged} from './patients.ts'
import {makeSiteClock, type SiteClock} from './site-clock.ts'

test.describe.configure({mode: 'parallel', retries: 0})

const HOUR = 3_600_000
const LEASE_MS = 60_000
/** Longer than a worker rests, and than a form takes that is filled in by hand. */
const A_WHILE_MS = 3_200

type Step = {what: string; offsetMs: number; oldToken: Record<StoreKind, string | null>}

/**
 * Offsets from the true time, which Postgres keeps. With what then speaks against a form that was opened at the true
 * time: too little to hold it back, and nothing where the database's clock counts.
 */
const steps: Step[] = [
  {what: 'an hour back', offsetMs: -HOUR, oldToken: {sqlite: 'forged-token', postgres: null}},
  {what: 'an hour ahead', offsetMs: HOUR, oldToken: {sqlite: null, postgres: null}},
  {what: 'ten days ahead', offsetMs: 240 * HOUR, oldToken: {sqlite: 'old-token', postgres: null}},
]

for (const kind of storeKinds) {
  test(`on ${kind} a site whose clock is set while it runs loses, doubles, holds up and deletes nothing`, async () => {
    test.setTimeout(120_000)
    const clock = makeSiteClock()
    // Ten days make everything look old. With a desk nothing is deleted that nobody has answered.
    const stack = await startConsultationStack(kind, {RETENTION_DAYS: '5', DESK: 'off'}, clock.env)
    const patients: Patient[] = []
    try {
      await untilClockIsOff(stack, 0)
      const early = await ask(stack, patients)
      const oldToken = await fetchToken(stack)
      await sleep(A_WHILE_MS)
      const untold = 'select reference from consultation_requests where delivered_at is null'
      await expect.poll(() => stack.query(untold)).toEqual([])
      for (const {what, offsetMs, oldToken: signs} of steps) {
        await test.step(what, async () => {
          const leftBehind = await askAndDie(stack, clock, patients)
          const {atWork, newToken} = await setWhileSending(stack, clock, offsetMs, patients)
          const withOld = await ask(stack, patients, oldToken)
          const withNew = await ask(stack, patients, newToken)
          early.references.add(await sendAgain(stack, early))
          await runMaintenance(stack)
          if (kind === 'postgres') await endLease(stack, leftBehind)
          await settle(stack, patients)
          expect(await rowOf(stack, atWork)).toMatchObject({attempts: 1})
          expect(await rowOf(stack, leftBehind)).toMatchObject({attempts: 2})
          expect(await rowOf(stack, withOld)).toMatchObject({signs: signs[kind]})
          expect(await rowOf(stack, withNew)).toMatchObject({signs: null})
        })
      }
      if (stack.gate) await askWithoutDatabase(stack, patients)
      const emptied = 'select reference from consultation_requests where purged_at is not null'
      expect(await stack.query(emptied)).toEqual([])
      expect(stack.siteOutput()).toContain('clock.stepped')
    } finally {
      await stack.stop()
      clock.remove()
    }
  })
}

/** With a time token, as the form's script sends it. */
async function ask(stack: ConsultationStack, patients: Patient[], formToken?: string): Promise<Patient> {
  const patient = newPatient()
  patients.push(patient)
  const {requestId, name, email, references} = patient
  if (formToken === undefined) {
    await sendUntilAcknowledged(patient, () => stack.site.url, stack.settings.site.url)
  } else {
    const answers = {requestId, name, contactBy: 'email', email, formToken}
    references.add(await sendForm(stack, answers, '203.0.113.1'))
  }
  return patient
}

async function sendAgain(stack: ConsultationStack, patient: Patient): Promise<string> {
  const answer = await sendOnce(patient, stack.site.url, stack.settings.site.url)
  expect(answer).toMatchObject({status: 200, reference: expect.any(String)})
  return String(answer?.reference)
}

/** Leaves a request with the lease of a sender that is no more. */
async function askAndDie(stack: ConsultationStack, clock: SiteClock, patients: Patient[]): Promise<Patient> {
  const pid = stack.site.pid()
  stack.crashAt('P5')
  const asked = ask(stack, patients)
  await stack.site.ended()
  clock.sweepAfter(pid)
  await stack.site.start()
  return asked
}

/** Sets the clock while the mail service has not answered yet, and gives a second sender time to come in between. */
async function setWhileSending(
  stack: ConsultationStack,
  clock: SiteClock,
  offsetMs: number,
  patients: Patient[],
): Promise<{atWork: Patient; newToken: string}> {
  const inbox = stack.inbox.pid()
  process.kill(inbox, 'SIGSTOP')
  try {
    const atWork = await ask(stack, patients)
    await expect.poll(() => rowOf(stack, atWork)).toMatchObject({status: 'sending'})
    clock.set(offsetMs)
    await untilClockIsOff(stack, offsetMs)
    const newToken = await fetchToken(stack)
    await sleep(A_WHILE_MS)
    return {atWork, newToken}
  } finally {
    process.kill(inbox, 'SIGCONT')
  }
}

/** By what the site says itself. Without this, a library that does nothing would pass. */
async function untilClockIsOff({site}: ConsultationStack, offsetMs: number): Promise<void> {
  const error = async () => {
    const {headers} = await fetch(new URL('/robots.txt', site.url))
    return Math.abs(Date.parse(String(headers.get('date'))) - Date.now() - offsetMs)
  }
  await expect.poll(error).toBeLessThan(5_000)
}

/** The database's clock was not set: the lease ends when it would have ended, and nobody waits for that here. */
async function endLease(stack: ConsultationStack, patient: Patient): Promise<void> {
  const {lease_until: until, status} = await rowOf(stack, patient)
  expect(status).toBe('sending')
  expect(Number(until) - Date.now()).toBeLessThanOrEqual(LEASE_MS)
  const [reference] = patient.references
  await stack.query(
    `update consultation_requests set lease_until = 0 where reference = '${reference}' returning id`,
  )
}

/** Kept on this disk with a time that lies ten days ahead, and moved into a store whose clock is right. */
async function askWithoutDatabase(stack: ConsultationStack, patients: Patient[]): Promise<void> {
  stack.gate?.shut(true)
  const patient = await ask(stack, patients)
  stack.gate?.shut(false)
  expect(stack.siteOutput()).toContain(`"request.journaled","reference":"${[...patient.references]}"`)
  await expect.poll(() => rowOf(stack, patient)).toMatchObject({status: expect.any(String)})
  await runMaintenance(stack)
  await settle(stack, patients)
}

/** What the worker does once a minute by itself, and each time that a clock calls. */
async function runMaintenance({site}: ConsultationStack): Promise<void> {
  const headers = {authorization: `Bearer ${CRON_SECRET}`}
  expect((await fetch(new URL('/api/cron/deliver', site.url), {headers})).status).toBe(200)
}

async function settle(stack: ConsultationStack, patients: Patient[]): Promise<void> {
  await expect.poll(() => stack.verdict(patients), {timeout: 20_000, intervals: [200]}).toEqual(nothingBroken)
}

async function rowOf({query}: ConsultationStack, {references}: Patient) {
  const [reference] = references
  const [row] = await query(`select * from consultation_requests where reference = '${reference}'`)
  return row ?? {}
}
