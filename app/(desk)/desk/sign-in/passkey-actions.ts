'use server'

import {redirect} from 'next/navigation'
import {site} from '@/lib/site'
import {deskPaths, pathToReturnTo} from '@/lib/staff/desk-paths'
import {passkeyMail} from '@/lib/staff/mail/passkey-mail'
import {beginPasskey, finishPasskey} from '@/lib/staff/passkeys/make-passkey'
import {removePasskey} from '@/lib/staff/passkeys/passkeys'
import {beginSignIn, finishSignIn} from '@/lib/staff/passkeys/use-passkey'
import {readVisitor, requireOpenDesk, requireStaff} from '@/lib/staff/session/current-staff'
import {makeToken} from '@/lib/staff/store/hashes'
import {beginSession} from './begin-session'
import {mailAfterwards} from './mail-afterwards'

// Anybody can send an action anything, so its arguments are unknown.

export async function beginPasskeySignIn() {
  await requireOpenDesk()
  return beginSignIn(await site.staff(), await readVisitor())
}

export async function finishPasskeySignIn(answer: unknown, to: unknown): Promise<string | undefined> {
  await requireOpenDesk()
  const used = await finishSignIn(await site.staff(), answer, await readVisitor())
  if (used.status !== 'in') return undefined
  await beginSession(used.token)
  return pathToReturnTo(to)
}

export async function beginPasskeySetup() {
  const staff = await requireStaff()
  return beginPasskey(await site.staff(), staff)
}

export async function finishPasskeySetup(answer: unknown): Promise<boolean> {
  const staff = await requireStaff()
  const parts = await site.staff()
  const isKept = await finishPasskey(parts, staff, answer)
  if (isKept)
    mailAfterwards(() =>
      parts.sendMail({to: staff.email, key: `staff/${makeToken()}`, ...passkeyMail(parts.siteUrl)}),
    )
  return isKept
}

/** Ends all sessions, this one too: one of them may be on the device that was lost. */
export async function removeOwnPasskey(form: FormData): Promise<void> {
  const staff = await requireStaff()
  const parts = await site.staff()
  await parts.record({who: staff.email, what: 'staff-changed', detail: 'passkey removed'})
  await removePasskey(parts.db, staff.id, String(form.get('id')))
  redirect(deskPaths.signIn)
}
