import {createHash} from 'node:crypto'
import {z} from 'zod'

/** What can be done that is written down. */
export const accessActions = [
  'list',
  'open',
  'take',
  'note',
  'state',
  'undo',
  'release',
  'delete',
  'erase',
  'export',
  'sign-in',
  'failed-sign-in',
  'sign-out',
  'staff-changed',
  'command',
] as const

const optionalText = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)

/** A line as the store keeps it. `hash` is over `previous` and all other fields, so that lines hang together. */
export const accessLine = z.object({
  number: z.number(),
  at: z.number(),
  who: z.string(),
  // A kind that only a later release knows is still a line of the chain.
  what: z.string(),
  reference: optionalText,
  detail: optionalText,
  previous: z.string(),
  hash: z.string(),
})

export type AccessLine = z.output<typeof accessLine>

/** What the first line of all hangs on. */
export const NO_LINE = {number: 0, hash: ''} as const

export function hashOf(line: Omit<AccessLine, 'hash'>): string {
  const {number, at, who, what, reference = null, detail = null, previous} = line
  const text = JSON.stringify([number, at, who, what, reference, detail, previous])
  return createHash('sha256').update(text).digest('hex')
}
