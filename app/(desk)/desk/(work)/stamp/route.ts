import {requestStamp, sharedQueueStamp} from '@/lib/desk/queue/stamp'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {openDesk} from '../open-desk'

/** Tells an open page whether it is out of date. It reveals nothing about a request, so the access log has no line for it. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff()
  const {db, now} = await openDesk()
  const reference = new URL(request.url).searchParams.get('of')
  const stamp = reference === null ? await sharedQueueStamp(db, now()) : await requestStamp(db, reference)
  return new Response(stamp ?? 'gone', {headers: {'Content-Type': 'text/plain', 'Cache-Control': 'no-store'}})
}
