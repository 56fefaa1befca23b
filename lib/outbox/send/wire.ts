import {type ClinicEmail, toClinicEmail} from '../../consultation/mail/clinic-email.ts'
import {readReplyPromise, replyPromiseFor} from '../../consultation/reply-promise.ts'
import {sealWire, unsealAnswers, unsealWire} from '../seal/sealed-records.ts'
import type {ClaimedRequest} from '../store/request-store.ts'
import type {Transport} from '../transport/transport.ts'
import type {Delivery} from './deliver.ts'

export type Wire = {email: ClinicEmail; key: string}

/** The provider remembers a key for 24 hours. */
export const KEY_LIFETIME_MS = 23 * 60 * 60 * 1000
const REPEAT = '[possible repeat] '

/**
 * The exact message and its key. It is rendered once and kept before it is first sent: the provider refuses a known
 * key with another payload, and a release between two tries may change the template.
 *
 * A new round begins when the key can no longer hold off a second mail: it is forgotten, or another provider takes
 * over. The message then says that it may be a repeat, if an earlier one may have arrived: better twice than never.
 * Undefined when another sender has taken the request over.
 */
export async function wireOf(
  delivery: Delivery,
  request: ClaimedRequest,
  {name}: Transport,
  at: number,
): Promise<Wire | undefined> {
  const {store, keys} = delivery
  const {id, wire, ambiguousSince} = request
  const keep = async (email: ClinicEmail, round: number) => {
    const isMine = await store.keepWire(request, sealWire(keys, id, email), round, name)
    return isMine ? {email, key: keyOf(id, round)} : undefined
  }
  const marked = (email: ClinicEmail) => (ambiguousSince === undefined ? email : asRepeat(email))

  if (!wire) return keep(marked(await render(delivery, request)), request.round)
  const email = unsealWire(keys, id, wire)
  const isForgotten = ambiguousSince !== undefined && at - ambiguousSince >= KEY_LIFETIME_MS
  const isElsewhere = request.transport !== undefined && request.transport !== name
  if (isForgotten || isElsewhere) return keep(marked(email), request.round + 1)
  return {email, key: keyOf(id, request.round)}
}

async function render({keys, address, detail}: Delivery, request: ClaimedRequest): Promise<ClinicEmail> {
  const {id, reference, createdAt, payload} = request
  const consultation = unsealAnswers(keys, id, payload)
  // A row of an earlier release holds no promise.
  const promised = readReplyPromise(request.promised) ?? replyPromiseFor(undefined, createdAt)
  return toClinicEmail({consultation, reference, receivedAt: createdAt, promised}, address, detail)
}

function keyOf(id: string, round: number): string {
  return round === 1 ? `consultation/${id}` : `consultation/${id}/${round}`
}

function asRepeat(email: ClinicEmail): ClinicEmail {
  return email.subject.startsWith(REPEAT) ? email : {...email, subject: `${REPEAT}${email.subject}`}
}
