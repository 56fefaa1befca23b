import {errorName, log} from '@/lib/log'
import {readBodyInTime} from '@/lib/server/http/read-body-in-time'
import {site} from '@/lib/site'

const MAX_BODY_BYTES = 256 * 1024
const BODY_WITHIN_MS = 5_000

/** Called by Resend, or by the local inbox, with what became of a message. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBodyInTime(request, MAX_BODY_BYTES, BODY_WITHIN_MS)
  if (!body.ok) return Response.json({outcome: body.reason}, {status: body.status})
  try {
    const {status, outcome} = await site.takeMailEvent(body.text, request.headers)
    return Response.json({outcome}, {status})
  } catch (error) {
    // The store is down: the event comes again.
    log('mail-event.not-stored', {error: errorName(error)})
    return Response.json({outcome: 'come again'}, {status: 503})
  }
}
