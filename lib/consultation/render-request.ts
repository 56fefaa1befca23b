import type {Render} from '../outbox/send/delivery.ts'
import {unsealAnswers} from './form/sealed-answers.ts'
import {type EmailDetail, toClinicEmail} from './mail/clinic-email.ts'
import {readReplyPromise, replyPromiseFor} from './reply-promise.ts'

/** Returns what makes the clinic's mail from a stored request. `deskUrl`: what a reference is put behind, if there is a desk. */
export function requestRenderer(detail: EmailDetail, deskUrl?: string): Render {
  return async (request, {keys, address}) => {
    const {id, reference, createdAt, payload} = request
    const consultation = unsealAnswers(keys, id, payload)
    // A row of an earlier release holds no promise.
    const promised = readReplyPromise(request.promised) ?? replyPromiseFor(undefined, createdAt)
    const deskLink = deskUrl && `${deskUrl}${reference}`
    return toClinicEmail(
      {consultation, reference, receivedAt: createdAt, promised, deskLink},
      address,
      detail,
    )
  }
}
