import {exportRequests} from '@/lib/desk/export/export-requests'
import {isSameOrigin} from '@/lib/server/policy/same-origin'
import {env} from '@/lib/settings/env'
import {requireLead} from '@/lib/staff/session/current-staff'
import {openDesk} from '../../open-desk'

/** Answers with a file, which an action cannot. So it looks for itself where the form comes from. */
export async function POST(request: Request): Promise<Response> {
  const lead = await requireLead()
  if (!isSameOrigin(request.headers, env().SITE_URL)) return new Response('Refused', {status: 403})
  const file = await exportRequests(await openDesk(), lead, await request.formData())
  if (!file) return new Response(null, {status: 303, headers: {Location: '/desk/export?told=no-reason'}})
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
