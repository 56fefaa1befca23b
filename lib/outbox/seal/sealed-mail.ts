import {z} from 'zod'
import type {Mail} from '../send/mail.ts'
import type {KeyRing} from './key-ring.ts'
import {type Sealed, seal, unseal} from './seal.ts'

/** Seals the rendered mail of a request. It is bound to its row and to the column, which is called `wire`. */
export function sealMail(keys: KeyRing, id: string, mail: Mail): Sealed {
  return seal(keys, `${id}/wire`, JSON.stringify(mail))
}

/** Throws `SealError` if no key fits. */
export function unsealMail(keys: KeyRing, id: string, sealed: Uint8Array): Mail {
  return mailSchema.parse(JSON.parse(unseal(keys, `${id}/wire`, sealed)))
}

const mailSchema = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  replyTo: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({name: z.string(), value: z.string()})).optional(),
}) satisfies z.ZodType<Mail>
