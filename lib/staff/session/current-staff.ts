import {cookies, headers} from 'next/headers'
import {notFound, redirect} from 'next/navigation'
import {clientAddress} from '../../server/http/client-address.ts'
import {env} from '../../settings/env.ts'
import {site} from '../../site.ts'
import {isDeskOpen} from '../access/desk-door.ts'
import type {Staff} from '../accounts/roles.ts'
import {deskPaths, pathToReturnTo, withReturn} from '../desk-paths.ts'
import type {Visitor} from '../staff-parts.ts'
import {sessionCookieName} from './session-cookies.ts'
import {readSession} from './sessions.ts'

export type {Staff} from '../accounts/roles.ts'

/** Set by `lib/server/page/open-desk.ts`: Next does not tell a page its address. */
const ASKED_PATH = 'x-desk-path'

/** Who is signed in on this request, or a redirect to /desk/sign-in. Every page and every action of the desk asks first. */
export async function requireStaff(): Promise<Staff> {
  const staff = await findStaff()
  if (!staff) redirect(withReturn(deskPaths.signIn, pathToReturnTo((await headers()).get(ASKED_PATH))))
  return staff
}

/** As above, for leads. Others are sent to a page that says that only a lead may do this. */
export async function requireLead(): Promise<Staff> {
  const staff = await requireStaff()
  if (staff.role !== 'lead') redirect(deskPaths.leadsOnly)
  return staff
}

/** Undefined if nobody is signed in. Where the desk is switched off, or closed to this network, there is no such page. */
export async function findStaff(): Promise<Staff | undefined> {
  await requireOpenDesk()
  const token = (await cookies()).get(sessionCookieName({https: isHttps()}))?.value
  if (!token) return undefined
  return readSession(await site.staff(), token, await readVisitor(), isUse(await headers()))
}

/** The pages and actions of signing in, which nobody is signed in for, ask this first. */
export async function requireOpenDesk(): Promise<void> {
  if (!isDeskOpen(await headers(), env())) notFound()
}

export async function readVisitor(): Promise<Visitor> {
  const sent = await headers()
  return {client: clientAddress(sent, env().TRUSTED_PROXY_HOPS), userAgent: sent.get('user-agent') ?? ''}
}

export function isHttps(): boolean {
  return env().SITE_URL.startsWith('https:')
}

/** A page that a person opened, or a form that one sent; not a page that looks for changes by itself. */
function isUse(sent: Headers): boolean {
  if (sent.has('next-action')) return true
  // Older browsers do not send it. A page that is opened asks for HTML; a script asks for anything.
  const mode = sent.get('sec-fetch-mode')
  return mode === null ? /\btext\/html\b/.test(sent.get('accept') ?? '') : mode === 'navigate'
}
