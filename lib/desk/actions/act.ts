import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {effective, foldWork, stateAfter, undoable} from './fold-work.ts'
import {followWork} from './follow-work.ts'
import {sealNote} from './notes.ts'
import {readWork, type Work} from './read-work.ts'
import {type Doing, openState, type Worker, type WorkState} from './work-shapes.ts'

export type Action = {
  /** Made with the form: the same form, sent twice, is one action. */
  id: string
  reference: string
  /** The number of the last action that its writer saw. */
  seen: number
  by: Worker
  doing: Doing
}

/**
 * `overtaken`: somebody else did something that its writer had not seen. `refused`: it does not fit the state, such as an
 * undo that comes too late. Nothing was done in both cases.
 */
export type Acted =
  | {status: 'done'; state: WorkState}
  | {status: 'overtaken' | 'refused'; state: WorkState}
  | {status: 'unknown'}

/** Each time several people act at once, one of them succeeds. */
const MOST_TRIES = 50

/**
 * Writes down one action. Of two people who act on the same sight of a request, one wins: both would write the same number.
 * An action that is written down is never written again. Resolves after a durable commit; rejects when the store fails.
 */
export async function act(db: Database, keys: KeyRing, action: Action, now: number): Promise<Acted> {
  const {id, reference, by, doing} = action
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const work = await readWork(db, reference)
    if (!work) return {status: 'unknown'}
    const {requestId, events, state} = work
    if (events.some((event) => event.id === id)) {
      // It may have been cut off before the last step.
      await followWork(db, requestId)
      return {status: 'done', state}
    }
    const problem = whyNot(work, action, now)
    if (problem) return {status: problem, state}
    const note = doing.kind === 'note' ? sealNote(keys, requestId, id, doing.text) : null
    const after = stateOnce(work, action, now)
    const values = [
      id,
      requestId,
      work.number + 1,
      now,
      by.id,
      by.name,
      doing.kind,
      note,
      ...columnsOf(after),
    ]
    const [written] = await db.query(insertEvent, values)
    if (!written) continue
    await followWork(db, requestId)
    return {status: 'done', state: after}
  }
  throw new Error('too many people act on one request')
}

function whyNot(
  {events, state, isHeld, isPurged}: Work,
  {seen, by, doing}: Action,
  now: number,
): 'overtaken' | 'refused' | undefined {
  if (isHeld) return 'refused'
  if (doing.kind === 'note') return isPurged ? 'refused' : undefined
  // A note of somebody else changes nothing about what is to be done.
  if (events.some(({number, kind}) => number > seen && kind !== 'note')) return 'overtaken'
  if (doing.kind === 'undone') return undoable(events, by, now) ? undefined : 'refused'
  if (doing.kind === 'taken') return state.holder?.id === by.id ? 'refused' : undefined
  if (state.stage === 'done') return 'refused'
  if ('againAt' in doing && doing.againAt <= now) return 'refused'
  return state.holder && state.holder.id !== by.id ? 'overtaken' : undefined
}

function stateOnce({events, state}: Work, {doing, by}: Action, now: number): WorkState {
  if (doing.kind !== 'undone') return stateAfter(state, doing, by, now)
  return foldWork(effective(events).slice(0, -1), openState)
}

function columnsOf({stage, holder, tries, againAt, outcome, triedFirstAt, doneAt}: WorkState) {
  return [
    stage,
    holder?.id ?? null,
    holder?.name ?? null,
    tries,
    againAt ?? null,
    outcome ?? null,
    triedFirstAt ?? null,
    doneAt ?? null,
  ]
}

/** Inserts nothing for a request that was erased a moment ago: the table references it. */
const insertEvent = `
  insert into desk_work (id, request_id, number, at, by_id, by_name, kind, note,
    stage, holder_id, holder_name, tries, again_at, outcome, tried_first_at, done_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  on conflict do nothing returning number`
