import type {ConsultationOutcome} from '@/lib/consultation/form/form-answer'
import {type ReplyPromise, readReplyPromise} from '@/lib/consultation/reply-promise'
import {env} from '@/lib/settings/env'
import {paths} from '@/sanity/paths'

export const referenceCookieName = 'consultation-reference'

/** Long enough to write it down; short enough that the next person at a shared screen does not see it. */
const SHOWN_FOR_S = 15 * 60
/** After the reference, when the patient asked about cost. */
const ABOUT_COST = 'c'

/** What the page with the reference has to say. */
export type Shown = {reference: string; promised: ReplyPromise; isAboutCost: boolean}

/**
 * Holds the reference, the times that were promised, and whether it is about cost: nothing that the patient typed. Only
 * the page that shows it ever receives it.
 */
export function referenceCookie({
  reference,
  promised,
  isAboutCost,
}: Extract<ConsultationOutcome, {status: 'received'}>) {
  return {
    name: referenceCookieName,
    value: `${reference}${isAboutCost ? ABOUT_COST : ''}${JSON.stringify({...promised, phone: undefined})}`,
    path: paths.consultationReceived,
    maxAge: SHOWN_FOR_S,
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
  } as const
}

/** Cookies can be edited: what does not look like a reference with its promise is none. */
export function shownBy(cookie: string | undefined): Shown | undefined {
  const [, reference, cost, rest] = /^([2-9A-Z]{4}-[2-9A-Z]{4})(c?)(\{.*\})$/s.exec(cookie ?? '') ?? []
  const promised = readReplyPromise(rest)
  return reference && promised ? {reference, promised, isAboutCost: cost === ABOUT_COST} : undefined
}
