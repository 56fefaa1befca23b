import {randomUUID} from 'node:crypto'
import {answerByText, type ReplyPromise, readReplyPromise} from '../../consultation/reply-promise.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {recordAccess} from '../access/record-access.ts'
import {undoable} from '../actions/fold-work.ts'
import {readWork, type Work} from '../actions/read-work.ts'
import type {DeskParts, DeskStaff} from '../desk-parts.ts'
import {deskTime, dueTime} from '../desk-time.ts'
import {signWords} from '../held/sign-words.ts'
import {dueAt, urgencyOf} from '../queue/due.ts'
import {requestStamp} from '../queue/stamp.ts'
import {outcomeWords, type RequestView} from '../views.ts'
import {suggestedAgain, toFieldTime} from './again-time.ts'
import {openContent} from './content.ts'
import {historyOf} from './history.ts'
import {readMailHistory} from './mail-history.ts'

/** A request with all that is known of it. Written down before it is opened. Undefined if there is none. */
export async function readRequest(
  {db, store, keys, now}: DeskParts,
  staff: DeskStaff,
  reference: string,
): Promise<RequestView | undefined> {
  const at = now()
  await recordAccess(db, {who: staff.email, what: 'open', reference}, at)
  const stamp = await requestStamp(db, reference)
  const [summary, work] = [await store.find(reference), await readWork(db, reference)]
  if (!summary || !work || stamp === undefined) return undefined
  const {id, createdAt} = summary
  const promised = readReplyPromise(summary.promised)
  const timeZone = promised?.timeZone
  const {state, events, number} = work
  const asked = {promised, createdAt, state}
  const due = dueAt(asked)
  return {
    reference,
    urgency: urgencyOf(asked, at),
    due: due === undefined || state.stage === 'done' ? undefined : dueTime(timeZone, due, at),
    received: deskTime(timeZone, createdAt, at),
    promised: promised && answerByText(promised),
    holder: state.holder && {name: state.holder.name, isSelf: state.holder.id === staff.id},
    outcome: state.outcome && outcomeWords[state.outcome],
    againAt: state.againAt === undefined ? undefined : deskTime(timeZone, state.againAt, at),
    tries: state.tries,
    ...openContent({id, payload: await store.readPayload(id), promised, now: at}, keys),
    history: historyOf(events, await readMailHistory(db, id), {requestId: id, keys, timeZone, now: at}),
    delivery: deliveryWords[summary.state],
    held: work.isHeld ? signWords(summary.signs?.split(' ') ?? []) : undefined,
    may: mayDo(work, summary, staff, at),
    seen: number,
    actionId: randomUUID(),
    stamp,
    again: againField(promised, at),
  }
}

function mayDo(
  {state, events, isHeld, isPurged}: Work,
  {state: mail}: RequestSummary,
  staff: DeskStaff,
  now: number,
) {
  const isSelf = state.holder?.id === staff.id
  const take = state.stage === 'done' ? 'open-again' : state.holder ? 'take-over' : 'take'
  const last = undoable(events, staff, now)
  return {
    take: isHeld || isPurged || isSelf ? undefined : take,
    work: !isHeld && state.stage !== 'done' && (!state.holder || isSelf),
    undo: last && undoWords[last.kind],
    sendAgain: mail === 'needs_attention' && !isPurged,
    note: !isHeld && !isPurged,
    release: isHeld && staff.role === 'lead',
    erase: staff.role === 'lead',
  } as const
}

function againField(promised: ReplyPromise | undefined, now: number): RequestView['again'] {
  const zone = promised?.timeZone ?? 'UTC'
  return {value: toFieldTime(zone, suggestedAgain(zone, now)), least: toFieldTime(zone, now), zone}
}

const undoWords: Record<string, string> = {
  taken: 'that you took it',
  'no-answer': '“no answer”',
  'left-message': '“left a message”',
  answered: '“answered”',
  'not-a-patient': '“not a patient”',
}

const deliveryWords: Record<RequestSummary['state'], string> = {
  held: 'Not sent: it looks like spam',
  queued: 'Waits to be sent',
  sending: 'Is being sent',
  accepted: 'The mail service has taken it',
  delivered: 'Arrived in the clinic’s mailbox',
  needs_attention: 'Did not arrive in the clinic’s mailbox',
  handled: 'No longer followed, because it is done',
}
