import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import {unsealNote} from '../actions/notes.ts'
import type {WorkEvent} from '../actions/work-shapes.ts'
import {deskTime} from '../desk-time.ts'
import {type HistoryLine, outcomeWords} from '../views.ts'
import type {MailLine} from './mail-history.ts'

type Parts = {requestId: string; keys: KeyRing; timeZone: string | undefined; now: number}

/** What was done about a request, and what became of its mail, newest first. */
export function historyOf(
  events: readonly WorkEvent[],
  mails: readonly MailLine[],
  {requestId, keys, timeZone, now}: Parts,
): HistoryLine[] {
  const done = events.map((event) => ({
    time: event.at,
    who: event.by.name,
    what: whatOf(event, timeZone, now),
    note: event.kind === 'note' ? noteOf(event, requestId, keys) : undefined,
  }))
  const heard = mails.map(({at, what}) => ({time: at, who: undefined, what, note: undefined}))
  // Of two lines with the same time, the one that was added last comes first.
  return [...heard, ...done]
    .toSorted((a, b) => a.time - b.time)
    .toReversed()
    .map(({time, ...line}) => ({at: deskTime(timeZone, time, now), ...line}))
}

function whatOf({kind, after}: WorkEvent, timeZone: string | undefined, now: number): string {
  const again = after.againAt === undefined ? '' : `. Try again: ${deskTime(timeZone, after.againAt, now)}`
  switch (kind) {
    case 'taken':
      return 'Took it'
    case 'no-answer':
      return `No answer${again}`
    case 'left-message':
      return `Left a message${again}`
    case 'answered':
      return `Answered: ${outcomeWords[after.outcome ?? 'unsaid']}`
    case 'not-a-patient':
      return 'Not a patient'
    case 'note':
      return 'Note'
    case 'undone':
      return 'Took the last step back'
  }
}

function noteOf({id, note}: WorkEvent, requestId: string, keys: KeyRing): string {
  if (!note) return 'The text was deleted after its time.'
  try {
    return unsealNote(keys, requestId, id, note)
  } catch (error) {
    if (error instanceof SealError) return 'No key of the site opens this note.'
    throw error
  }
}
