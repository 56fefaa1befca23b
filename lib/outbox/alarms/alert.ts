import type {Mail} from '../send/mail.ts'

/** No more than references, or how many: an alarm goes to telephones and chat rooms. */
export type Alert = {
  event: `alert.${string}`
  /** The requests that it is about, oldest first. Empty if it is about something without a reference. */
  references: readonly string[]
  /** How many requests it is about. */
  count: number
  /** Why, for each of them. */
  codes?: readonly (string | undefined)[]
}

/** An alarm in words. */
export type AlertWords = {
  subject: string
  /** For channels that take one text. */
  text: string
  mail: () => Promise<Pick<Mail, 'html' | 'text'>>
}

export type AlarmSettings = {
  /** Undefined if the site has no such channel. */
  webhookUrl: string | undefined
  email: string | undefined
  /** The host of the site, so that an operator of several sites sees which one it is. */
  site: string
  wording: (alert: Alert, site: string) => AlertWords
}

/** Part of a code is what a mail service answered: no text of its own may get into a mail or a chat room. */
const CODE = /^[\w./:()-]{1,100}$/

/** Each code once. */
export function codesOf(codes: readonly (string | undefined)[]): string[] {
  return [...new Set(codes.flatMap((code) => (code && CODE.test(code) ? [code] : [])))]
}
