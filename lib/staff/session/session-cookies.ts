import {AT_MOST_MS} from './sessions.ts'

type Site = {https: boolean}

/** Browsers let no other host of the domain, and no page over http, set a name that begins with `__Host-`. */
export function sessionCookieName({https}: Site): string {
  return https ? '__Host-desk' : 'desk'
}

/** Names the browser that asked for a code: in another one the code is worth nothing. */
export function codeCookieName({https}: Site): string {
  return https ? '__Host-desk-code' : 'desk-code'
}

/** `lax`, because a link in a mail must find its reader signed in. Forms of other sites are refused by their origin. */
export function sessionCookie({https}: Site, value: string) {
  return {
    name: sessionCookieName({https}),
    value,
    path: '/',
    maxAge: AT_MOST_MS / 1000,
    httpOnly: true,
    sameSite: 'lax',
    secure: https,
  } as const
}

export function codeCookie({https}: Site, value: string, maxAge: number) {
  return {
    name: codeCookieName({https}),
    value,
    path: '/',
    maxAge,
    httpOnly: true,
    sameSite: 'strict',
    secure: https,
  } as const
}
