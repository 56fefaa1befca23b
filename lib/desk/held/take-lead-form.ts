import {z} from 'zod'
import {recordAccess} from '../access/record-access.ts'
import type {Told} from '../actions/told.ts'
import type {DeskParts, DeskStaff} from '../desk-parts.ts'

const reference = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

const formShape = z.discriminatedUnion('does', [
  z.object({does: z.enum(['release', 'delete']), reference}),
  z.object({does: z.literal('erase'), reference, sure: z.literal('yes')}),
  // Up to the newest one that was on the page: nobody has seen what came later.
  z.object({does: z.enum(['release-all', 'delete-all']), until: z.coerce.number().int().min(1)}),
])

/**
 * For leads: delivers what only looked like spam, or deletes what is, one or all that were on the page; and deletes any
 * request at its patient's wish.
 */
export async function takeLeadForm(
  {db, store, now}: DeskParts,
  {email: who}: DeskStaff,
  form: FormData,
): Promise<Told> {
  const at = now()
  const typed = formShape.safeParse(Object.fromEntries(form))
  if (!typed.success) return 'refused'
  if (typed.data.does === 'erase') {
    const {reference} = typed.data
    await recordAccess(db, {who, what: 'erase', reference}, at)
    return (await store.erase(reference)) ? 'erased' : 'unknown'
  }
  const isRelease = typed.data.does.startsWith('release')
  const what = isRelease ? 'release' : 'delete'
  if ('until' in typed.data) {
    const before = typed.data.until + 1
    await recordAccess(db, {who, what, detail: `all held before ${new Date(before).toISOString()}`}, at)
    const count = isRelease ? await store.releaseAll(at, before) : await store.eraseHeld(before)
    if (count === 0) return 'nothing-held'
  } else {
    const {reference} = typed.data
    await recordAccess(db, {who, what, reference}, at)
    const isDone = isRelease ? await store.release(reference, at) : await store.eraseOneHeld(reference)
    if (!isDone) return 'refused'
  }
  return isRelease ? 'released' : 'deleted'
}
