import type {Consultation} from '../../consultation/form/schema.ts'
import {answerByText, readReplyPromise} from '../../consultation/reply-promise.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import type {WorkState} from '../actions/work-shapes.ts'

/** One request. The answers are undefined when they were deleted after their time, or no key opens them. */
export type Entry = {
  request: RequestSummary
  state: WorkState | undefined
  answers: Consultation | undefined
}

/** Who took the file, when (in milliseconds) and why: each file says it, so that a copy that is found tells whose it is. */
export type Taken = {who: string; at: number; reason: string}

export function sayTaken({who, at, reason}: Taken): string {
  return `Exported by ${who} on ${new Date(at).toISOString()}: ${reason}`
}

export function promisedOf({promised}: RequestSummary): string {
  const read = readReplyPromise(promised)
  return (read && answerByText(read)) ?? ''
}
