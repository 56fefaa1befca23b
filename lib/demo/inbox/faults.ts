import {z} from 'zod'
import {fateNames} from './fates.ts'

/** Faults that strike one call. */
const BRIEF = ['429', '500', 'reset', 'accept-then-drop'] as const
const RANDOM_SHARE = 0.4

/**
 * How the next calls fail. `accept-then-drop` keeps the mail and cuts the connection: the sender cannot know. With a
 * fate, the mail is accepted, and trouble comes after. `random` lets four calls of ten fail, each in a way of its own.
 */
const faultSchema = z.object({
  mode: z.enum(['ok', ...BRIEF, 'quota', 'hang', 'random', ...fateNames]),
  count: z.int().min(0).max(1_000_000).default(1),
})

export type Fault = z.infer<typeof faultSchema>
export type FaultMode = Exclude<Fault['mode'], 'random'>

export const faultModes = faultSchema.shape.mode.options

/** Faults on order, to try out what happens when the mail service fails. */
export function makeFaults(random = Math.random) {
  let current: Fault = {mode: 'ok', count: 0}
  return {
    /** Returns undefined if `order` is not a fault. */
    set(order: unknown): Fault | undefined {
      const checked = faultSchema.safeParse(order)
      if (checked.success) current = checked.data
      return checked.data
    },
    /** The fault of this call; one fewer is left after it. */
    next(): FaultMode {
      if (current.mode === 'ok' || current.count < 1) return 'ok'
      current = {...current, count: current.count - 1}
      if (current.mode !== 'random') return current.mode
      if (random() >= RANDOM_SHARE) return 'ok'
      return BRIEF[Math.floor(random() * BRIEF.length)] ?? 'ok'
    },
  }
}
