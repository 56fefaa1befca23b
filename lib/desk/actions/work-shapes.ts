import {z} from 'zod'

/** Who acts, as the work on a request keeps it. */
export type Worker = {id: string; name: string}

export const outcomes = ['booked', 'referred', 'not-for-us', 'question'] as const

/** How a request ended. `unsaid`: it was marked as handled at the terminal, or before there was a desk. */
const endings = [...outcomes, 'not-a-patient', 'unsaid'] as const

/** What a person can do about a request. `againAt` is a moment. */
export type Doing =
  | {kind: 'taken'}
  | {kind: 'no-answer' | 'left-message'; againAt: number}
  | {kind: 'answered'; outcome: (typeof outcomes)[number] | 'unsaid'}
  | {kind: 'not-a-patient'}
  | {kind: 'note'; text: string}
  | {kind: 'undone'}

export const workKinds = [
  'taken',
  'no-answer',
  'left-message',
  'answered',
  'not-a-patient',
  'note',
  'undone',
] as const satisfies readonly Doing['kind'][]

export const stages = ['open', 'taken', 'waiting', 'done'] as const

/** Where a request stands. */
export type WorkState = {
  stage: (typeof stages)[number]
  holder: Worker | undefined
  /** How often somebody tried to reach the patient. */
  tries: number
  /** When to try again. */
  againAt: number | undefined
  outcome: (typeof endings)[number] | undefined
  /** The first try to reach the patient. It decides whether the promise was kept. */
  triedFirstAt: number | undefined
  doneAt: number | undefined
}

export const openState: WorkState = {
  stage: 'open',
  holder: undefined,
  tries: 0,
  againAt: undefined,
  outcome: undefined,
  triedFirstAt: undefined,
  doneAt: undefined,
}

/** One action, with the state after it. */
export type WorkEvent = {
  id: string
  number: number
  at: number
  by: Worker
  kind: (typeof workKinds)[number]
  /** Sealed. */
  note: Uint8Array | undefined
  after: WorkState
}

const optional = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullable().transform((value) => value ?? undefined)

const stateRow = z
  .object({
    stage: z.enum(stages),
    holder_id: z.string().nullable(),
    holder_name: z.string().nullable(),
    tries: z.number(),
    again_at: optional(z.number()),
    outcome: optional(z.enum(endings)),
    tried_first_at: optional(z.number()),
    done_at: optional(z.number()),
  })
  .transform(
    (row): WorkState => ({
      stage: row.stage,
      holder: row.holder_id === null ? undefined : {id: row.holder_id, name: row.holder_name ?? ''},
      tries: row.tries,
      againAt: row.again_at,
      outcome: row.outcome,
      triedFirstAt: row.tried_first_at,
      doneAt: row.done_at,
    }),
  )

/** The state in a row of a request with its last work. A request that nobody has touched is open. */
export function stateIn(row: Record<string, unknown>): WorkState {
  if (row.stage !== null && row.stage !== undefined) return stateRow.parse(row)
  const handledAt = z.number().nullable().parse(row.handled_at)
  return handledAt === null ? openState : {...openState, stage: 'done', outcome: 'unsaid', doneAt: handledAt}
}

const eventRow = z.object({
  id: z.string(),
  number: z.number(),
  at: z.number(),
  by_id: z.string(),
  by_name: z.string(),
  kind: z.enum(workKinds),
  note: optional(z.instanceof(Uint8Array)),
})

export function workEventIn(row: Record<string, unknown>): WorkEvent {
  const {by_id, by_name, ...event} = eventRow.parse(row)
  return {...event, by: {id: by_id, name: by_name}, after: stateIn(row)}
}
