import {z} from 'zod'
import {type Access, recordAccess} from '../access/record-access.ts'
import type {DeskParts, DeskStaff} from '../desk-parts.ts'
import {readFieldTime} from '../request/again-time.ts'
import {type Action, act} from './act.ts'
import {readNote} from './notes.ts'
import type {Told} from './told.ts'
import {type Doing, outcomes} from './work-shapes.ts'

const formShape = z.object({
  reference: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  action: z.uuid(),
  seen: z.coerce.number().int().min(0),
  zone: z.string().max(60),
  does: z.enum([
    'take',
    'no-answer',
    'left-message',
    ...outcomes,
    'not-a-patient',
    'note',
    'undo',
    'send-again',
  ]),
  again: z.string().max(40).optional(),
  note: z.string().max(4_000).optional(),
})

/** Does what a form of the desk asks for, once, and says what became of it. */
export async function takeWorkForm(
  {db, store, keys, now}: DeskParts,
  staff: DeskStaff,
  form: FormData,
): Promise<Told> {
  const at = now()
  const typed = formShape.safeParse(Object.fromEntries(form))
  if (!typed.success) return 'refused'
  const {reference, action: id, seen, does} = typed.data
  if (does === 'send-again') {
    await recordAccess(db, {who: staff.email, what: 'state', reference, detail: 'send again'}, at)
    return (await store.sendAgain(reference, at)) ? 'sent-again' : 'refused'
  }
  const doing = readDoing(does, typed.data, at)
  if (typeof doing === 'string') return doing
  await recordAccess(db, {who: staff.email, reference, ...accessOf(doing)}, at)
  const action: Action = {id, reference, seen, by: {id: staff.id, name: staff.name}, doing}
  const {status} = await act(db, keys, action, at)
  return status === 'done' ? toldOf(doing) : status
}

type Typed = z.output<typeof formShape>

function readDoing(
  does: Exclude<Typed['does'], 'send-again'>,
  {again, zone, note}: Typed,
  now: number,
): Doing | Told {
  switch (does) {
    case 'take':
      return {kind: 'taken'}
    case 'undo':
      return {kind: 'undone'}
    case 'note': {
      const text = readNote(note ?? '')
      return text === undefined ? 'no-note' : {kind: 'note', text}
    }
    case 'no-answer':
    case 'left-message': {
      const againAt = readAgain(zone, again, now)
      return againAt === undefined ? 'no-time' : {kind: does, againAt}
    }
    case 'not-a-patient':
      return {kind: 'not-a-patient'}
    default:
      return {kind: 'answered', outcome: does}
  }
}

function readAgain(zone: string, typed: string | undefined, now: number): number | undefined {
  try {
    const at = readFieldTime(zone, typed ?? '', now)
    return at !== undefined && at > now ? at : undefined
  } catch (error) {
    // Somebody changed the form: this time zone does not exist.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function accessOf(doing: Doing): Pick<Access, 'what' | 'detail'> {
  if (doing.kind === 'taken') return {what: 'take'}
  if (doing.kind === 'undone') return {what: 'undo'}
  if (doing.kind === 'note') return {what: 'note'}
  return {what: 'state', detail: doing.kind === 'answered' ? `answered: ${doing.outcome}` : doing.kind}
}

function toldOf({kind}: Doing): Told {
  if (kind === 'no-answer' || kind === 'left-message') return 'tried'
  return kind === 'note' ? 'noted' : kind
}
