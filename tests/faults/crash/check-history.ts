import {unsealAnswers} from '../../../lib/consultation/form/sealed-answers.ts'
import type {Email} from '../../../lib/demo/inbox/mailbox.ts'
import type {KeyRing} from '../../../lib/outbox/seal/key-ring.ts'
import type {Row} from '../../../lib/outbox/store/database/database.ts'
import {CANARY, type Patient} from '../forms/patients.ts'

/** All that is known at the end. */
export type History = {patients: Patient[]; rows: Row[]; emails: Email[]; keys: KeyRing; output: string}

/** The promises that were broken, with what broke them. Empty lists are the proof. */
export type Verdict = {
  /** A reference that a patient saw, and that no row has. */
  lost: string[]
  /** A row that holds other answers than the patient of its reference sent. */
  changed: string[]
  /** Patients that were told two references, or rows that nobody sent. */
  doubled: string[]
  /** References with no mail, or with more than one. */
  notOnceInInbox: string[]
  /** Rows that neither the mail service nor a person has. */
  stuck: string[]
  /** Lines of the sites' output with something that a patient typed. */
  spilled: string[]
}

export const nothingBroken: Verdict = {
  lost: [],
  changed: [],
  doubled: [],
  notOnceInInbox: [],
  stuck: [],
  spilled: [],
}

export function checkHistory({patients, rows, emails, keys, output}: History): Verdict {
  const rowOf = new Map(rows.map((row) => [String(row.reference), row]))
  const mails = new Map<string, number>()
  for (const {subject} of emails) {
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(subject)?.[0] ?? subject
    mails.set(reference, (mails.get(reference) ?? 0) + 1)
  }
  const told = patients.flatMap((patient) =>
    [...patient.references].map((reference) => ({patient, reference})),
  )
  return {
    lost: told.filter(({reference}) => !rowOf.has(reference)).map(({reference}) => reference),
    changed: told
      .filter(({patient, reference}) => isChanged(patient, rowOf.get(reference), keys))
      .map(toReference),
    doubled: [
      ...patients.filter(({references}) => references.size > 1).map(({requestId}) => requestId),
      ...[...rowOf.keys()].filter((reference) => !told.some((one) => one.reference === reference)),
    ],
    notOnceInInbox: [...new Set([...rowOf.keys(), ...mails.keys()])].filter(
      (reference) => mails.get(reference) !== 1 || !rowOf.has(reference),
    ),
    stuck: rows.filter(({status}) => status !== 'accepted').map((row) => `${row.reference} ${row.status}`),
    spilled: spilledLines(output, patients),
  }
}

function toReference({reference}: {reference: string}): string {
  return reference
}

/** What was purged has an empty payload, and is checked before. */
function isChanged({name, email}: Patient, row: Row | undefined, keys: KeyRing): boolean {
  if (!row || row.purged_at !== null) return false
  if (!(row.payload instanceof Uint8Array)) return true
  const answers = unsealAnswers(keys, String(row.id), row.payload)
  return answers.name !== name || !('email' in answers) || answers.email !== email
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/** Names and addresses are made of the two words, and of the id that the browser gave the form. */
function spilledLines(output: string, patients: Patient[]): string[] {
  const ids = new Set(patients.map(({requestId}) => requestId))
  return output
    .split('\n')
    .filter(
      (line) =>
        line.includes(CANARY) ||
        line.includes('@example.com') ||
        line.match(UUID)?.some((uuid) => ids.has(uuid)),
    )
}
