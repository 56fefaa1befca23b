import {createHmac} from 'node:crypto'
import {errorName, log} from '../log.ts'
import {hashKey} from '../outbox/seal/hash-key.ts'
import type {Accepted, Delivery} from '../outbox/send/delivery.ts'
import {countAgainstQuota} from '../outbox/send/quota.ts'
import {unsealAnswers} from './form/sealed-answers.ts'
import {toPatientReceipt} from './mail/patient-receipt.ts'
import {readReplyPromise, replyPromiseFor} from './reply-promise.ts'

/** A receipt that comes later than this tells nothing new. */
const LATEST_MS = 24 * 60 * 60 * 1000
/** Anybody can type anybody's address. These limit what one mailbox can get, and what all can get together, in a day. */
const MOST_FOR_ONE = 2
const MOST_FOR_ALL = 100
/** The rest of the provider's daily limit is for the clinic's own mail. */
const SHARE_OF_QUOTA = 0.5

/**
 * Tells the patient that the request has arrived. One try for each request, ever: if it fails, the request itself is
 * delivered all the same. Never throws.
 */
export async function sendReceipt(from: string, accepted: Accepted): Promise<void> {
  const {reference} = accepted.request
  try {
    const code = await trySending(from, accepted)
    log(code ? 'receipt.not-sent' : 'receipt.sent', {reference, code})
  } catch (error) {
    log('receipt.not-sent', {reference, error: errorName(error)})
  }
}

/** Resolves with why it was not sent, or with undefined if it was. */
async function trySending(
  from: string,
  {delivery, request, transport}: Accepted,
): Promise<string | undefined> {
  const {store, keys, pace, address, now} = delivery
  const {id, reference, createdAt} = request
  const at = now()
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
  await pace()
  const result = await transport.send(email, `receipt/${id}`)
  if (!result.ok) return result.code
  await countAgainstQuota(delivery, at)
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
