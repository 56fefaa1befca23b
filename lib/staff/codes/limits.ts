import type {StaffParts, Visitor} from '../staff-parts.ts'
import {countTry, forgetTries} from '../store/try-counts.ts'

/**
 * Within 15 minutes. With five tries for each code and eight digits, an account is guessed at 2,400 times a day at most: one
 * chance in 40,000. A client address may be that of a whole clinic, and its staff sign in together in the morning.
 */
const MOST_FOR_ADDRESS = 5
const MOST_OF_CLIENT = 60
/** Where no proxy says who asks, all are one client, and no stranger may close the door to everybody so easily. */
const MOST_OF_ALL = 600

export type Attempt = 'ask' | 'enter' | 'passkey'

type Parts = Pick<StaffParts, 'db' | 'now' | 'hash' | 'record'>
type Who = {
  visitor: Visitor
  /** As it was typed, known or not. */
  email?: string
}

/** Counts a try for the address that was typed and for who sent it. The first one above a limit is noted in the access log. */
export async function countsAsTooMany(
  parts: Parts,
  attempt: Attempt,
  {visitor, email}: Who,
): Promise<boolean> {
  const {db, hash, record} = parts
  const limits = [
    {
      name: `${attempt} client ${hash('client', visitor.client ?? 'unknown')}`,
      most: visitor.client ? MOST_OF_CLIENT : MOST_OF_ALL,
    },
  ]
  if (email !== undefined) limits.push({name: askName(parts, email), most: MOST_FOR_ADDRESS})
  let isTooMany = false
  for (const {name, most} of limits) {
    const count = await countTry(db, name, parts.now())
    if (count === most + 1)
      await record({who: 'unknown', what: 'failed-sign-in', detail: `too many tries: ${attempt}`})
    isTooMany ||= count > most
  }
  return isTooMany
}

/** Codes that were used count no longer. */
export async function forgetAsked(parts: Parts, email: string): Promise<void> {
  await forgetTries(parts.db, askName(parts, email))
}

function askName({hash}: Parts, email: string): string {
  return `ask email ${hash('email', email)}`
}
