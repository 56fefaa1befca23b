import {recordAccess} from '../access/record-access.ts'
import type {DeskParts, DeskStaff} from '../desk-parts.ts'
import {dueTime, durationText} from '../desk-time.ts'
import {signWords} from '../held/sign-words.ts'
import {outcomeWords, type QueueLine, type QueueView} from '../views.ts'
import {listQueue, PAGE_LENGTH} from './list-queue.ts'
import {openRows, type QueueRow} from './open-rows.ts'
import {queueStamp} from './stamp.ts'
import type {Tab} from './tab-names.ts'
import {countTabs} from './tabs.ts'

const EMPTIED = 'Deleted after its time: nobody answered it here'

/** One page of a tab, for this person. Written down before anything is read. */
export async function readQueue(
  {db, keys, now}: DeskParts,
  staff: DeskStaff,
  {tab, page: asked}: {tab: Tab; page: number},
): Promise<QueueView> {
  const at = now()
  await recordAccess(db, {who: staff.email, what: 'list', detail: tab}, at)
  // Before the list: what changes in between is then shown once too often, and not too late.
  const counts = await countTabs(db, at)
  const stamp = await queueStamp(db, counts, at)
  const pages = Math.max(1, Math.ceil(counts[tab] / PAGE_LENGTH))
  const page = Math.min(asked, pages)
  const rows = openRows(await listQueue(db, tab, {page, now: at}), keys, at)
  return {
    tab,
    counts,
    lines: rows.map((row) => toLine(row, staff, at)),
    page,
    pages,
    stamp,
    mayRelease: staff.role === 'lead',
    seenUntil: Math.max(0, ...rows.map(({createdAt}) => createdAt)),
  }
}

function toLine(row: QueueRow, staff: DeskStaff, now: number): QueueLine {
  const {reference, createdAt, dueAt, urgency, answers, isEmptied, state, signs, timeZone} = row
  return {
    reference,
    due: dueAt === undefined ? undefined : dueTime(timeZone, dueAt, now),
    isPutOff: state.againAt !== undefined,
    urgency,
    waiting: durationText(now - createdAt),
    contactBy: answers?.contactBy ?? '',
    isGoodTime: answers?.isGoodTime ?? false,
    needsSupport: answers?.needsSupport ?? false,
    topic: answers?.topic ?? '',
    tries: state.tries,
    holder: state.holder && {name: state.holder.name, isSelf: state.holder.id === staff.id},
    outcome: state.outcome ? outcomeWords[state.outcome] : isEmptied ? EMPTIED : undefined,
    signs: row.delivery === 'held' ? signWords(signs) : [],
    trouble: troubleOf(row),
    isReadable: answers !== undefined || isEmptied,
  }
}

function troubleOf({delivery, isWaitingForMail}: QueueRow): string | undefined {
  if (delivery === 'needs_attention') return 'Its mail did not arrive'
  return isWaitingForMail ? 'Its mail has not been sent yet' : undefined
}
