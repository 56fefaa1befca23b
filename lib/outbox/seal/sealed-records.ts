import {z} from 'zod'
import {readKeptAnswers} from '../../consultation/form/kept-answers.ts'
import type {Consultation} from '../../consultation/form/schema.ts'
import type {ClinicEmail} from '../../consultation/mail/clinic-email.ts'
import type {KeyRing} from './key-ring.ts'
import {type Sealed, seal, unseal} from './seal.ts'

/** What the store keeps of one request, as sealed JSON. Each is bound to its row and its column. */

export function sealAnswers(keys: KeyRing, id: string, answers: Consultation): Sealed {
  return seal(keys, `${id}/payload`, JSON.stringify(answers))
}

export function unsealAnswers(keys: KeyRing, id: string, sealed: Uint8Array): Consultation {
  return readKeptAnswers(unseal(keys, `${id}/payload`, sealed))
}

export function sealWire(keys: KeyRing, id: string, email: ClinicEmail): Sealed {
  return seal(keys, `${id}/wire`, JSON.stringify(email))
}

export function unsealWire(keys: KeyRing, id: string, sealed: Uint8Array): ClinicEmail {
  return wireSchema.parse(JSON.parse(unseal(keys, `${id}/wire`, sealed)))
}

const wireSchema = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  replyTo: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({name: z.string(), value: z.string()})).optional(),
}) satisfies z.ZodType<ClinicEmail>
