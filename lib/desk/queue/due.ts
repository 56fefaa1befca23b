import type {ReplyPromise} from '../../consultation/reply-promise.ts'
import type {WorkState} from '../actions/work-shapes.ts'

/** `soon` from 80 % of the time that was promised, `late` after it. */
export type Urgency = 'calm' | 'soon' | 'late'

const SOON_FROM = 0.8
/** A call that was put off is due at its minute; an hour later it is late. */
const AGAIN_WITHIN_MS = 60 * 60 * 1000

type Request = {promised: ReplyPromise | undefined; createdAt: number; state: WorkState}

/** By when somebody has to act. Once the patient was tried in time, that is when to try again. */
export function dueAt({promised, state}: Request): number | undefined {
  return state.againAt ?? promised?.answerBy
}

export function urgencyOf(request: Request, now: number): Urgency {
  const {promised, createdAt, state} = request
  if (state.stage === 'done') return 'calm'
  if (state.againAt !== undefined) {
    if (now < state.againAt) return 'calm'
    return now >= state.againAt + AGAIN_WITHIN_MS ? 'late' : 'soon'
  }
  const by = promised?.answerBy
  if (by === undefined) return 'calm'
  if (now >= by) return 'late'
  return now >= soonAt(promised, createdAt, by) ? 'soon' : 'calm'
}

/** When 80 % of the time are over. It runs while the clinic is open: not before it opens, when the request came at night. */
export function soonAt(promised: ReplyPromise | undefined, createdAt: number, by: number): number {
  const from = Math.min(promised?.opens ?? createdAt, by)
  return from + SOON_FROM * (by - from)
}
