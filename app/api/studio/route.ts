import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {isLocal, lakeUrl} from '@/sanity/env'

/** The port of the lake is known only at run time, but the Studio is built once. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return Response.json(
    {lakeUrl: isLocal ? lakeUrl() : null, title: await clinicName()},
    {headers: {'Cache-Control': 'no-store'}},
  )
}

/** The Studio must open before the settings exist, and while content cannot be reached: it says so itself. */
async function clinicName(): Promise<string | null> {
  return getClinicSettings().then(
    ({clinicName}) => clinicName || null,
    () => null,
  )
}
