import {toPlainLines} from '../../consultation/form/plain-line.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {notePlace} from '../../outbox/seal/note-place.ts'
import {type Sealed, seal, unseal} from '../../outbox/seal/seal.ts'

/** Short on purpose: medical details belong in the patient's record. */
export const MOST_NOTE_LETTERS = 500

/** Returns undefined if nothing is left of it, or it is too long. */
export function readNote(typed: string): string | undefined {
  const text = toPlainLines(typed)
  return text !== '' && text.length <= MOST_NOTE_LETTERS ? text : undefined
}

/** Sealed like the answers, and bound to its request and its place in the work. */
export function sealNote(keys: KeyRing, requestId: string, eventId: string, text: string): Sealed {
  return seal(keys, notePlace(requestId, eventId), text)
}

/** Throws `SealError` if no key fits. */
export function unsealNote(keys: KeyRing, requestId: string, eventId: string, sealed: Uint8Array): string {
  return unseal(keys, notePlace(requestId, eventId), sealed)
}
