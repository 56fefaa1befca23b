import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {securityText} from '@/lib/server/policy/security-text'
import {env} from '@/lib/settings/env'

export const dynamic = 'force-static'
/** Every day, so that it never expires. */
export const revalidate = 86_400

export async function GET(): Promise<Response> {
  const {email} = await getClinicSettings()
  return new Response(securityText({url: env().SITE_URL, email, now: Date.now()}), {
    headers: {'Content-Type': 'text/plain; charset=utf-8'},
  })
}
