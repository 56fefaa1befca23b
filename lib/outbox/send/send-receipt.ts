import {createHmac} from 'node:crypto'
import {toPatientReceipt} from '../../consultation/mail/patient-receipt.ts'
import {readReplyPromise, replyPromiseFor} from '../../consultation/reply-promise.ts'
import {errorName, log} from '../../log.ts'
import {hashKey} from '../seal/dedupe-key.ts'
import {unsealAnswers} from '../seal/sealed-records.ts'
import type {ClaimedRequest} from '../store/request-store.ts'
import type {Transport} from '../transport/transport.ts'
import {clockOf} from './clock-of.ts'
import type {Delivery} from './deliver.ts'
import {noteUse} from './quota.ts'

/** A receipt that comes later tells nothing new. */
const LATEST_MS = 24 * 60 * 60 * 1000
/** Anybody can type anybody's address: what one mailbox can get, and what all can get together, in a day. */
const MOST_FOR_ONE = 2
const MOST_FOR_ALL = 100
/** The rest of the provider's daily limit is for the clinic's own mail. */
const SHARE_OF_QUOTA = 0.5

/**
 * Tells the patient that the request has arrived, where the clinic has chosen so. Call it when the clinic's mail was
 * accepted. One try for each request, ever; whatever becomes of it, the request itself is delivered. Never throws.
 */
export async function sendReceipt(
  delivery: Delivery,
  request: ClaimedRequest,
  transport: Transport,
): Promise<void> {
  if (!delivery.receipt) return
  try {
    const code = await trySending({...delivery, from: delivery.receipt.from, transport}, request)
    log(code ? 'receipt.not-sent' : 'receipt.sent', {reference: request.reference, code})
  } catch (error) {
    log('receipt.not-sent', {reference: request.reference, error: errorName(error)})
  }
}

/** Why it was not sent, or undefined. */
async function trySending(
  delivery: Delivery & {from: string},
  request: ClaimedRequest,
): Promise<string | undefined> {
  const {store, keys, transport, turn, address, from} = delivery
  const {id, reference, createdAt} = request
  const at = clockOf(delivery)()
  const promised = readReplyPromise(request.promised) ?? replyPromiseFor(undefined, createdAt)
  if (at - createdAt > LATEST_MS || (promised.answerBy ?? at) < at) return 'too-late'

  const email = await toPatientReceipt(
    {consultation: unsealAnswers(keys, id, request.payload), reference, promised},
    from,
  )
  if (!email) return 'not-by-email'
  // The clinic would answer itself.
  if (email.to.toLowerCase() === address.to.toLowerCase()) return 'own-address'
  if (await isOverLimit(delivery, email.to, at)) return 'limit'
  if (!(await store.claimReceipt(id, at))) return 'not-due'
  await turn()
  const result = await transport.send(email, `receipt/${id}`)
  if (!result.ok) return result.code
  await noteUse(delivery, at)
  return undefined
}

async function isOverLimit({store, keys, dailyLimit}: Delivery, to: string, at: number): Promise<boolean> {
  if (dailyLimit && (await store.countOf('mail', at)) >= dailyLimit * SHARE_OF_QUOTA) return true
  if ((await store.countOne('receipts', at)) > MOST_FOR_ALL) return true
  // `a+1@…` and `a+2@…` are one mailbox.
  const mailbox = to.toLowerCase().replace(/\+[^@]*@/, '@')
  const name = createHmac('sha256', hashKey(keys)).update(`receipt ${mailbox}`).digest('base64url')
  return (await store.countOne(`receipt ${name}`, at)) > MOST_FOR_ONE
}
