import type {FieldErrors, FormAnswer} from '@/lib/consultation/form/form-answer'
import {withinTime} from './within-time'

export type SendAction = (answers: FormData) => Promise<FormAnswer>

/** The answer to a request that is kept. */
export type ReceivedRequest = {reference: string; whatNext: string[]}

/** `unavailable` means: not confirmed. The request may have arrived although the answer did not. */
export type SendResult =
  | ({status: 'received'} & ReceivedRequest)
  | {status: 'invalid'; errors: FieldErrors}
  | {status: 'unavailable'}

const TRY_WITHIN_MS = 10_000
const PAUSES_MS = [400, 1200]

/**
 * Sends until there is an answer, three times at most; never throws. The server recognises a repeated request by
 * its id, so trying again is safe.
 *
 * Only the first try is the server action: Next runs actions one after the other, so a second one would wait for
 * one that hangs; and a page that is older than the server's build names an action that is gone.
 */
export async function sendConsultation(action: SendAction, answers: FormData): Promise<SendResult> {
  let result = await attempt(() => withinTime(TRY_WITHIN_MS, action(answers)))
  for (const pause of PAUSES_MS) {
    if (result.status !== 'unavailable') break
    await new Promise((resolve) => setTimeout(resolve, pause))
    result = await attempt(() => post(answers))
  }
  return result
}

async function attempt(send: () => Promise<unknown>): Promise<SendResult> {
  try {
    return toResult(await send())
  } catch {
    // Whatever failed on the way, the patient must be told one thing: it is not confirmed.
    return {status: 'unavailable'}
  }
}

async function post(answers: FormData): Promise<unknown> {
  const signal = AbortSignal.timeout(TRY_WITHIN_MS)
  const response = await fetch('/api/consultation', {method: 'POST', body: answers, signal})
  const status = response.ok ? 'received' : response.status === 422 ? 'invalid' : 'unavailable'
  return {...Object(await response.json()), status}
}

/** A proxy or the sign-in page of a public network may have answered in place of the site. */
function toResult(answer: unknown): SendResult {
  const {status, reference, whatNext, errors} = Object(answer)
  if (status === 'received' && typeof reference === 'string') {
    const sentences = Array.isArray(whatNext) ? whatNext.filter((one) => typeof one === 'string') : []
    return {status, reference, whatNext: sentences}
  }
  const messages = Object.values(Object(errors))
  const hasMessages = messages.length > 0 && messages.every((message) => typeof message === 'string')
  return status === 'invalid' && hasMessages ? {status, errors} : {status: 'unavailable'}
}
