import {z} from 'zod'
import {readReplyPromise} from '../../consultation/reply-promise.ts'
import {LEAST_TOLD, placesToHide} from './too-few.ts'

export const measuredRow = z.object({
  id: z.string(),
  created_at: z.number(),
  promised: z.string().nullable(),
  stage: z.string().nullable(),
  outcome: z.string().nullable(),
  tried_first_at: z.number().nullable(),
})

export type MeasuredRequest = z.output<typeof measuredRow>

/** A group of at least five requests. Figures that fewer than five of them would give are left out. */
export type GroupFigures = {
  name: string
  received: number
  answered: number
  /** Of those that were promised a time, and were tried, or whose time is over. */
  promise: {due: number; kept: number} | undefined
  /** Half of the patients were tried sooner. */
  medianFirstTryMs: number | undefined
}

export type Group = {name: string; items: readonly MeasuredRequest[]}

/** One line for each group. The promises of small groups are hidden together, as `placesToHide` says. */
export function measure(groups: readonly Group[], now: number): GroupFigures[] {
  const promises = groups.map(({items}) => promiseOf(items.filter(isOfPatient), now))
  const hidden = placesToHide(promises.map(({due}) => due))
  return groups.map(({name, items}, place) => {
    const requests = items.filter(isOfPatient)
    const tried = requests.flatMap(({created_at, tried_first_at: at}) => (at === null ? [] : at - created_at))
    return {
      name,
      received: items.length,
      answered: requests.filter(({stage}) => stage === 'done').length,
      promise: hidden.has(place) ? undefined : promises[place],
      medianFirstTryMs: tried.length >= LEAST_TOLD ? medianOf(tried) : undefined,
    }
  })
}

function isOfPatient({outcome}: MeasuredRequest): boolean {
  return outcome !== 'not-a-patient'
}

/** A promise is kept, or broken, once somebody has tried or its time is over. */
function promiseOf(requests: readonly MeasuredRequest[], now: number): {due: number; kept: number} {
  const due = requests.flatMap(({promised, tried_first_at: triedAt}) => {
    const by = readReplyPromise(promised)?.answerBy
    if (by === undefined || (triedAt === null && now <= by)) return []
    return {isKept: triedAt !== null && triedAt <= by}
  })
  return {due: due.length, kept: due.filter(({isKept}) => isKept).length}
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}
