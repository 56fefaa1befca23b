/** The author or the reviewer of a text, as the queries give them. */
export type ReviewPerson = {
  _id: string
  name: string
  credentials?: string | null
  role?: string | null
  isClinician?: boolean | null
  licence?: {state?: string | null | undefined; number?: string | null | undefined} | null
  slug?: string | null
}

/** What a document says of its last review. */
export type ReviewRecord = {
  reviewer: ReviewPerson | null
  author: {_id: string} | null
  /** A calendar day, like `2026-11-28`. */
  lastReviewed: string | null
  /** The fingerprint of the words that the reviewer saw. */
  reviewedWords: string | null
  reviewIntervalMonths: number | null
}

/**
 * - `pending`: no clinician has vouched for any version of it
 * - `changed`: one has, but not for the words of today
 * - `overdue`: the words are as reviewed, and the day to look at them again has passed
 * - `current`: reviewed, and not due yet
 */
export type Review =
  | {state: 'pending'}
  | {state: 'changed' | 'overdue' | 'current'; reviewer: ReviewPerson; day: string; due: string}

const DEFAULT_MONTHS = 12

/**
 * The one answer to "has a clinician reviewed this?", for the page, lists, structured data and the Studio.
 * @param words - the fingerprint of the words of today
 * @param today - a calendar day of the clinic
 */
export function reviewOf(record: ReviewRecord, {words, today}: {words: string; today: string}): Review {
  const {reviewer, lastReviewed: day} = record
  if (!reviewer || !day || day > today || reviewerProblem(reviewer, record.author)) return {state: 'pending'}
  const due = monthsAfter(day, record.reviewIntervalMonths ?? DEFAULT_MONTHS)
  const state = record.reviewedWords !== words ? 'changed' : due <= today ? 'overdue' : 'current'
  return {state, reviewer, day, due}
}

/** Says why somebody cannot vouch for a text. Returns undefined if they can. */
export function reviewerProblem(
  {_id, name, credentials, isClinician, licence}: ReviewPerson,
  author: {_id: string} | null,
): string | undefined {
  if (!isClinician || !credentials?.trim()) return `${name} is not entered as a clinician with credentials.`
  if (!licence?.state?.trim() || !licence.number?.trim()) {
    return `The license of ${name} is missing: enter state and number under “People”.`
  }
  return author?._id === _id ? `${name} wrote this text. Another clinician has to review it.` : undefined
}

/** The same day so many months later; the last of the month where there is no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
