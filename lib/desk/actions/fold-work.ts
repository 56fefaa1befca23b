import type {Doing, WorkEvent, Worker, WorkState} from './work-shapes.ts'

const UNDO_WITHIN_MS = 10 * 60 * 1000
/** Clocks of machines that share a store differ by less. */
const SLACK_MS = 60_000

/** The state after one more action. Notes change nothing; what is undone is left out by `effective`. */
export function stateAfter(state: WorkState, doing: Doing, by: Worker, at: number): WorkState {
  const tried = {tries: state.tries + 1, triedFirstAt: state.triedFirstAt ?? at}
  const done = {stage: 'done', holder: undefined, againAt: undefined, doneAt: at} as const
  switch (doing.kind) {
    case 'taken':
      return {...state, stage: 'taken', holder: by, outcome: undefined, doneAt: undefined}
    case 'no-answer':
    case 'left-message':
      return {...state, ...tried, stage: 'waiting', holder: undefined, againAt: doing.againAt}
    case 'answered':
      return {...state, ...tried, ...done, outcome: doing.outcome}
    case 'not-a-patient':
      return {...state, ...done, outcome: 'not-a-patient'}
    default:
      return state
  }
}

/** The actions that count: without notes, and without what was undone. The last one is what can be undone next. */
export function effective(events: readonly WorkEvent[]): WorkEvent[] {
  const counting: WorkEvent[] = []
  for (const event of events) {
    if (event.kind === 'undone') counting.pop()
    else if (event.kind !== 'note') counting.push(event)
  }
  return counting
}

/** Where a request stands, worked out from all that was done. `before`: where it stood before there was a desk. */
export function foldWork(events: readonly WorkEvent[], before: WorkState): WorkState {
  return effective(events).reduce(
    (state, {kind, by, at, after}) => stateAfter(state, toDoing(kind, after), by, at),
    before,
  )
}

/** The action that can be taken back: one's own, and not older than ten minutes. */
export function undoable(events: readonly WorkEvent[], by: Worker, now: number): WorkEvent | undefined {
  const last = effective(events).at(-1)
  if (!last || last.by.id !== by.id) return undefined
  // One in the future was done before the clock was set back: for hours it would look as if it had just been done.
  const age = now - last.at
  return age >= -SLACK_MS && age <= UNDO_WITHIN_MS ? last : undefined
}

/** What was typed with an action stands in the state after it. */
function toDoing(kind: WorkEvent['kind'], {againAt = 0, outcome}: WorkState): Doing {
  if (kind === 'no-answer' || kind === 'left-message') return {kind, againAt}
  if (kind === 'answered')
    return {kind, outcome: outcome === 'not-a-patient' ? 'unsaid' : (outcome ?? 'unsaid')}
  return kind === 'note' ? {kind, text: ''} : {kind}
}
