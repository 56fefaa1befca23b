import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {env} from '@/lib/env'
import {securityText} from '@/lib/security/security-text'

export const dynamic = 'force-static'
/** Every day, so that it never expires. */
export const revalidate = 86_400

export async function GET(): Promise<Response> {
  const {email} = await getClinicSettings()
  return new Response(securityText({url: env().SITE_URL, email, now: Date.now()}), {
    headers: {'Content-Type': 'text/plain; charset=utf-8'},
  })
}
