import type {Journal} from '../../outbox/journal/journal.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import type {RequestStore} from '../../outbox/store/request-store.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import type {Env} from '../../settings/env.ts'

/** What a command works with. */
export type Desk = {
  store: RequestStore
  db: Database
  settings: Env
  keys: KeyRing
  /** Undefined on a host without a disk. */
  journal: Journal | undefined
  /** Asks the person at the terminal. */
  confirm: (question: string) => Promise<boolean>
  /** Says something beside the result. */
  note: (text: string) => void
  /** Says what a person must know beside the result, and ends the command with 1. */
  warn: (text: string) => void
  now: () => number
  /** The person at the terminal, as the machine knows them: for the access log, and for the history of a request. */
  who: string
}

export type Command = {
  /** What may follow its name, as the usage shows it. */
  takes: string
  help: string
  /** Says what is wrong with what was typed. */
  check: (typed: string[]) => string | undefined
  /** Resolves with what to print, if anything, or throws why it could not be done. */
  run: (desk: Desk, argument: string, from: string | undefined) => Promise<string>
}

/** The command makes no sense: nothing was done, and the usage is printed. */
export class UsageError extends Error {
  override name = 'UsageError'
}

const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** People type small letters, and a space for the hyphen. */
function toReference(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** The reference in what was typed, if it is one. */
export function referenceIn(typed: string): string | undefined {
  const reference = toReference(typed)
  return REFERENCE.test(reference) ? reference : undefined
}

export function nothing(typed: string[]): string | undefined {
  return typed.length > 0 ? 'It takes nothing more.' : undefined
}

export function aFile(typed: string[]): string | undefined {
  return typed.length === 1 && typed[0] ? undefined : 'Say which file.'
}

export function aReference(typed: string[]): string | undefined {
  if (typed.length === 0) return 'Say which request: its reference, like 7K2M-9QXR.'
  return referenceIn(typed.join('')) ? undefined : 'That is not a reference. One looks like 7K2M-9QXR.'
}

export function oneOf(...words: string[]): Command['check'] {
  return (typed) =>
    words.includes(typed.join(' ')) ? undefined : `It takes ${words.filter(Boolean).join(' or ')} alone.`
}

export async function find({store}: Desk, typed: string): Promise<RequestSummary> {
  const request = await store.find(toReference(typed))
  if (!request) throw new UsageError(`There is no request ${typed}.`)
  return request
}

export async function requireYes({confirm}: Desk, question: string): Promise<void> {
  if (!(await confirm(question))) throw new Error('Nothing was done.')
}
