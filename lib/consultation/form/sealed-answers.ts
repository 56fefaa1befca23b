import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {type Sealed, seal, unseal} from '../../outbox/seal/seal.ts'
import {readKeptAnswers} from './kept-answers.ts'
import type {Consultation} from './schema.ts'

/** Seals the answers of one request as JSON. They are bound to its row and to the column. */
export function sealAnswers(keys: KeyRing, id: string, answers: Consultation): Sealed {
  return seal(keys, `${id}/payload`, JSON.stringify(answers))
}

export function unsealAnswers(keys: KeyRing, id: string, sealed: Uint8Array): Consultation {
  return readKeptAnswers(unseal(keys, `${id}/payload`, sealed))
}
