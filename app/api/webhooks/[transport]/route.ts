import {errorName, log} from '@/lib/log'
import {readBodyInTime} from '@/lib/server/http/read-body-in-time'
import {site} from '@/lib/site'

const MAX_BODY_BYTES = 256 * 1024
const BODY_WITHIN_MS = 5_000

type Context = {params: Promise<{transport: string}>}

/** Called by a mail provider, or by the local inbox, with what became of a message. */
export async function POST(request: Request, {params}: Context): Promise<Response> {
  const {transport} = await params
  const body = await readBodyInTime(request, MAX_BODY_BYTES, BODY_WITHIN_MS)
  if (!body.ok) return Response.json({outcome: body.reason}, {status: body.status})
  try {
    const {status, outcome} = await site.takeMailEvent(transport, body.text, request.headers)
    return Response.json({outcome}, {status})
  } catch (error) {
    // The store is down: the event comes again.
    log('mail-event.not-stored', {error: errorName(error)})
    return Response.json({outcome: 'come again'}, {status: 503})
  }
}
