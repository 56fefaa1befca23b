import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {type StackPart, startSecondSite} from '../../run/stack.ts'
import {
  type ConsultationStack,
  type StoreKind,
  skipPauses,
  startConsultationStack,
} from '../forms/consultation-stack.ts'
import {newPatient, type Patient, sendOnce, sendUntilAcknowledged} from '../forms/patients.ts'
import {nothingBroken} from './check-history.ts'

test.describe.configure({mode: 'parallel', retries: 0})

const isLarge = process.env.FAULT_KILLS !== undefined
/** Of each. `npm run test:faults` has all four arrangements. */
const KILLS = Number(process.env.FAULT_KILLS ?? 8)
const arrangements: [kind: StoreKind, copies: 1 | 2][] = [
  ['sqlite', 1],
  ['postgres', 2],
]
if (isLarge) arrangements.push(['sqlite', 2], ['postgres', 1])
const CLIENTS = 4
/** The inbox forgets faults after so many calls; no run has as many. */
const ALWAYS = 1_000_000

for (const [kind, copies] of arrangements) {
  const sites = copies === 1 ? 'one site' : 'two sites'
  test(`on ${kind} with ${sites} every acknowledged request arrives exactly once, whatever is killed`, async () => {
    test.setTimeout(180_000 + KILLS * 15_000)
    const stack = await startConsultationStack(kind)
    const second =
      copies === 2 ? await startSecondSite(stack, {SITE_URL: stack.settings.site.url}) : undefined
    const running = second ? [stack.site, second] : [stack.site]
    const patients: Patient[] = []
    let killing: Promise<unknown> = Promise.resolve()
    try {
      await stack.fault('random', ALWAYS)
      const asked = () => patients.length / copies
      killing = Promise.all(running.map((site) => killRepeatedly(site, KILLS / copies, asked)))
      let isOver = false
      const clients = Array.from({length: CLIENTS}, async (_, place) => {
        while (!isOver) await askForConsultation(stack, running[place % copies], patients)
      })
      await killing
      isOver = true
      await Promise.all(clients)

      await stack.fault('ok', 0)
      await expect
        .poll(() => settledVerdict(stack, patients), {timeout: 150_000, intervals: [2_000]})
        .toEqual(nothingBroken)
      // A night without load would prove nothing.
      expect(patients.length).toBeGreaterThan(KILLS * 2)
      console.log(
        `${kind}, ${sites}: ${KILLS} kills, ${patients.length} requests, none lost, doubled or stuck.`,
      )
    } finally {
      // A site that is started again now would be left behind.
      await killing.catch(() => undefined)
      await second?.stop()
      await stack.stop()
    }
  })
}

/** A patient with a slow network and a nervous finger: one in five sends twice. */
async function askForConsultation(
  stack: ConsultationStack,
  site: StackPart | undefined,
  patients: Patient[],
): Promise<void> {
  const patient = newPatient()
  patients.push(patient)
  const origin = stack.settings.site.url
  const address = () => site?.url ?? stack.site.url
  const isNervous = Math.random() < 0.2
  const twin = isNervous ? sendUntilAcknowledged(patient, address, origin) : undefined
  await sendUntilAcknowledged(patient, address, origin)
  await twin
  if (isNervous) {
    const again = await sendOnce(patient, address(), origin)
    if (again?.reference) patient.references.add(again.reference)
  }
  await sleep(Math.random() * 300)
}

/** On a busy machine a site may not come to take anything in its short life: two requests are begun for each kill. */
async function killRepeatedly(site: StackPart, kills: number, asked: () => number): Promise<void> {
  for (let count = 0; count < kills; count++) {
    await sleep(300 + Math.random() * 900)
    while (asked() <= 2 * (count + 1)) await sleep(50)
    await site.kill()
    await site.start()
  }
}

/** A try that failed waits for minutes: those who wait are let go on now. */
async function settledVerdict(stack: ConsultationStack, patients: Patient[]) {
  await skipPauses(stack)
  return stack.verdict(patients)
}
