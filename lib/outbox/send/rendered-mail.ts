import {sealMail, unsealMail} from '../seal/sealed-mail.ts'
import type {ClaimedRequest} from '../store/request-store.ts'
import type {Transport} from '../transport/transport.ts'
import type {Delivery} from './delivery.ts'
import type {Mail} from './mail.ts'

export type RenderedMail = {mail: Mail; idempotencyKey: string}

const REPEAT = '[possible repeat] '

/**
 * Returns the exact message and its idempotency key. The message is rendered once and stored before it is first sent: the
 * provider refuses a known key with another payload, and a release between two tries may change the template.
 *
 * A new round begins when the key can no longer prevent a second mail: it is forgotten, or another provider takes over.
 * The message then says that it may be a repeat, if an earlier one may have arrived: better twice than never.
 * Returns undefined if another process has taken the request over.
 */
export async function renderedMail(
  delivery: Delivery,
  request: ClaimedRequest,
  {name, keyLifetimeMs}: Transport,
  at: number,
): Promise<RenderedMail | undefined> {
  const {store, keys, render} = delivery
  const {id, rendered, ambiguousSince} = request
  const keep = async (mail: Mail, round: number) => {
    const isMine = await store.keepRendered(request, sealMail(keys, id, mail), round, name)
    return isMine ? {mail, idempotencyKey: keyOf(id, round)} : undefined
  }
  const marked = (mail: Mail) => (ambiguousSince === undefined ? mail : asRepeat(mail))

  if (!rendered) return keep(marked(await render(request, delivery)), request.round)
  const mail = unsealMail(keys, id, rendered)
  const isForgotten =
    ambiguousSince !== undefined && (keyLifetimeMs === 0 || at - ambiguousSince >= keyLifetimeMs)
  const isElsewhere = request.transport !== undefined && request.transport !== name
  if (isForgotten || isElsewhere) return keep(marked(mail), request.round + 1)
  return {mail, idempotencyKey: keyOf(id, request.round)}
}

/** Providers remember these keys, so a release must not change them. */
function keyOf(id: string, round: number): string {
  return round === 1 ? `consultation/${id}` : `consultation/${id}/${round}`
}

function asRepeat(mail: Mail): Mail {
  return mail.subject.startsWith(REPEAT) ? mail : {...mail, subject: `${REPEAT}${mail.subject}`}
}
