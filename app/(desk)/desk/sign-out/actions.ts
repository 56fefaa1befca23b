'use server'

import {cookies} from 'next/headers'
import {redirect} from 'next/navigation'
import {site} from '@/lib/site'
import {deskPaths} from '@/lib/staff/desk-paths'
import {findStaff, isHttps} from '@/lib/staff/session/current-staff'
import {sessionCookie, sessionCookieName} from '@/lib/staff/session/session-cookies'
import {endSession} from '@/lib/staff/session/sessions'

/** For a form on any page of the desk. */
export async function signOut(): Promise<void> {
  const staff = await findStaff()
  const jar = await cookies()
  const token = jar.get(sessionCookieName({https: isHttps()}))?.value
  if (staff && token) {
    const parts = await site.staff()
    await parts.record({who: staff.email, what: 'sign-out'})
    await endSession(parts, token)
  }
  jar.set({...sessionCookie({https: isHttps()}, ''), maxAge: 0})
  redirect(deskPaths.signIn)
}
