import {cookies} from 'next/headers'
import {site} from '@/lib/site'
import {isHttps} from '@/lib/staff/session/current-staff'
import {sessionCookie, sessionCookieName} from '@/lib/staff/session/session-cookies'
import {endSession} from '@/lib/staff/session/sessions'

/** Puts a new session into the place of the one that this browser had. */
export async function beginSession(token: string): Promise<void> {
  const jar = await cookies()
  const before = jar.get(sessionCookieName({https: isHttps()}))?.value
  if (before) await endSession(await site.staff(), before)
  jar.set(sessionCookie({https: isHttps()}, token))
}
