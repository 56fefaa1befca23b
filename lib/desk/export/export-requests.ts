import {setImmediate} from 'node:timers/promises'
import {z} from 'zod'
import {AnswersError} from '../../consultation/form/kept-answers.ts'
import {toPlainLine} from '../../consultation/form/plain-line.ts'
import type {Consultation} from '../../consultation/form/schema.ts'
import {unsealAnswers} from '../../consultation/form/sealed-answers.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import {recordAccess} from '../access/record-access.ts'
import {readWork} from '../actions/read-work.ts'
import type {DeskParts, DeskStaff} from '../desk-parts.ts'
import type {Entry} from './entry.ts'
import {formatNames, formats} from './formats.ts'

const AT_ONCE = 50

export type Exported = {type: string; name: string; body: string}

const formShape = z.object({
  since: z.iso.date(),
  reason: z
    .string()
    .transform(toPlainLine)
    .refine((text) => text.length >= 5 && text.length <= 200),
  format: z.enum(formatNames),
})

/**
 * All that is kept since a day, for a lead who says why. What was erased is not in it. The file names who took it and
 * when, so that a copy that is found tells whose it is. Undefined if the form is not filled in.
 */
export async function exportRequests(
  {db, store, keys, now}: DeskParts,
  {email: who}: DeskStaff,
  form: FormData,
): Promise<Exported | undefined> {
  const at = now()
  const typed = formShape.safeParse(Object.fromEntries(form))
  if (!typed.success) return undefined
  const {since, reason, format} = typed.data
  await recordAccess(db, {who, what: 'export', detail: `${format} since ${since}: ${reason}`}, at)
  const entries: Entry[] = []
  for (const request of await store.listSince(Date.parse(`${since}T00:00:00Z`))) {
    const payload = await store.readPayload(request.id)
    const state = (await readWork(db, request.reference))?.state
    entries.push({request, state, answers: openAnswers(request.id, payload, keys)})
    // SQLite blocks the process: let requests of patients through in between.
    if (entries.length % AT_ONCE === 0) await setImmediate()
  }
  const {type, ending, bodyOf} = formats[format]
  return {type, name: `requests-since-${since}.${ending}`, body: bodyOf(entries, {who, at, reason})}
}

function openAnswers(id: string, payload: Uint8Array | undefined, keys: KeyRing): Consultation | undefined {
  if (!payload || payload.length === 0) return undefined
  try {
    return unsealAnswers(keys, id, payload)
  } catch (error) {
    // The others must be exported although this one cannot be read.
    if (error instanceof SealError || error instanceof AnswersError) return undefined
    throw error
  }
}
