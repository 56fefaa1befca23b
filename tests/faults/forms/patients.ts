import {randomUUID} from 'node:crypto'
import {setTimeout as sleep} from 'node:timers/promises'

/** One person's request, and what the site said about it. */
export type Patient = {requestId: string; name: string; email: string; references: Set<string>}

/** A word that is in every name, and must be in no log. */
export const CANARY = 'Kanarienvogel'

export function newPatient(): Patient {
  const requestId = randomUUID()
  return {
    requestId,
    name: `${CANARY} ${requestId.slice(0, 8)}`,
    email: `${requestId}@example.com`,
    references: new Set(),
  }
}

/** A browser that sends its form again until it sees a reference. `site` is asked anew for each try. */
export async function sendUntilAcknowledged(
  patient: Patient,
  site: () => string,
  origin: string,
): Promise<void> {
  while (true) {
    const answer = await sendOnce(patient, site(), origin)
    if (answer?.reference) {
      patient.references.add(answer.reference)
      return
    }
    // A refusal would be a defect of the test, not a fault to be survived.
    if (answer && answer.status < 500) throw new Error(`Refused with ${answer.status}.`)
    await sleep(100)
  }
}

/** Undefined when the connection failed. */
export async function sendOnce(patient: Patient, site: string, origin: string) {
  const {requestId, name, email} = patient
  try {
    const response = await fetch(new URL('/api/consultation', site), {
      method: 'POST',
      body: new URLSearchParams({requestId, name, contactBy: 'email', email}),
      headers: {origin, 'sec-fetch-site': 'same-origin'},
      signal: AbortSignal.timeout(20_000),
    })
    const body: {reference?: string} = await response.json()
    return {status: response.status, reference: body.reference}
  } catch (error) {
    // A killed site cuts the connection, or the answer in two.
    if (error instanceof Error) return undefined
    throw error
  }
}
