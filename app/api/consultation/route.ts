import {NextResponse} from 'next/server'
import {referenceCookie} from '@/app/(site)/consultation/reference-cookie'
import {whatNext} from '@/lib/consultation/reply-promise'
import {FORM_WITHIN_MS, MOST_FORM_BYTES} from '@/lib/server/forms/form-post'
import {clientAddress} from '@/lib/server/http/client-address'
import {readBodyInTime} from '@/lib/server/http/read-body-in-time'
import {isSameOrigin} from '@/lib/server/policy/same-origin'
import {env} from '@/lib/settings/env'
import {site} from '@/lib/site'

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/**
 * The same form, for a page whose server action is gone or hangs, and whatever else speaks HTTP. Never answers
 * with what was typed.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().SITE_URL)) {
    return refusal(403, 'The request did not come from a page of this site.')
  }
  if (Number(request.headers.get('content-length') ?? 0) > MOST_FORM_BYTES) return tooLarge()
  if (!FORM_TYPES.test(request.headers.get('content-type') ?? '')) {
    return refusal(415, 'Send a form: application/x-www-form-urlencoded or multipart/form-data.')
  }
  const body = await readBodyInTime(request, MOST_FORM_BYTES, FORM_WITHIN_MS)
  if (!body.ok) return body.status === 413 ? tooLarge() : refusal(body.status, body.reason)
  const form = await parseForm(body.text, request.headers)
  if (!form) return refusal(400, 'The form cannot be read.')

  const client = clientAddress(request.headers, env().TRUSTED_PROXY_HOPS)
  const outcome = await site.receiveConsultation(form, client)
  if (outcome.status === 'invalid') return answer(422, {errors: outcome.errors})
  if (outcome.status === 'unavailable') {
    return refusal(503, 'The request could not be kept. Send it again: the same request is kept once.')
  }
  const {reference, promised} = outcome
  const response = answer(200, {reference, whatNext: whatNext(promised, outcome)})
  response.cookies.set(referenceCookie(outcome))
  return response
}

async function parseForm(body: string, headers: Headers): Promise<FormData | undefined> {
  const type = headers.get('content-type') ?? ''
  try {
    return await new Response(body, {headers: {'content-type': type}}).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function tooLarge() {
  return refusal(413, `The form is larger than ${MOST_FORM_BYTES} bytes.`)
}

function refusal(status: number, error: string) {
  return answer(status, {error})
}

function answer(status: number, body: object) {
  const headers = {'cache-control': 'no-store', ...(status === 503 && {'retry-after': '30'})}
  return NextResponse.json(body, {status, headers})
}
