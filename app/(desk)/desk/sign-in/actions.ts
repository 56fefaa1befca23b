'use server'

import {cookies} from 'next/headers'
import {redirect} from 'next/navigation'
import {site} from '@/lib/site'
import {emailAddress} from '@/lib/staff/accounts/accounts'
import {askForCode, CODE_LASTS_MS, enterCode} from '@/lib/staff/codes/codes'
import {deskPaths, pathToReturnTo, withReturn} from '@/lib/staff/desk-paths'
import {passkeysOf} from '@/lib/staff/passkeys/passkeys'
import {isHttps, readVisitor, requireOpenDesk} from '@/lib/staff/session/current-staff'
import {codeCookie, codeCookieName} from '@/lib/staff/session/session-cookies'
import {beginSession} from './begin-session'
import {mailAfterwards} from './mail-afterwards'

/** Answers every address in the same way, known or not. */
export async function sendCode(form: FormData): Promise<void> {
  await requireOpenDesk()
  const to = pathToReturnTo(form.get('to'))
  const email = emailAddress.safeParse(form.get('email'))
  if (!email.success) redirect(withReturn(deskPaths.signIn, to, 'email'))
  const asked = await askForCode(await site.staff(), email.data, await readVisitor())
  if (asked.status === 'too-many') redirect(withReturn(deskPaths.signIn, to, 'too-many'))
  ;(await cookies()).set(codeCookie({https: isHttps()}, asked.browser, CODE_LASTS_MS / 1000))
  mailAfterwards(asked.mail)
  redirect(withReturn(deskPaths.code, to))
}

export async function signInWithCode(form: FormData): Promise<void> {
  await requireOpenDesk()
  const to = pathToReturnTo(form.get('to'))
  const jar = await cookies()
  const browser = jar.get(codeCookieName({https: isHttps()}))?.value
  if (!browser) redirect(withReturn(deskPaths.signIn, to, 'no-code'))
  const parts = await site.staff()
  const entered = await enterCode(parts, browser, String(form.get('code')), await readVisitor())
  if (entered.status === 'too-many') redirect(withReturn(deskPaths.signIn, to, 'too-many'))
  if (entered.status === 'wrong') redirect(withReturn(deskPaths.code, to, 'code'))
  jar.set(codeCookie({https: isHttps()}, '', 0))
  await beginSession(entered.token)
  const hasPasskey = (await passkeysOf(parts.db, entered.staff.id)).length > 0
  redirect(hasPasskey ? to : withReturn(deskPaths.passkeys, to))
}
