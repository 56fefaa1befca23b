/** Addresses of the desk that signing in knows. */
export const deskPaths = {
  home: '/desk',
  signIn: '/desk/sign-in',
  code: '/desk/sign-in/code',
  passkeys: '/desk/sign-in/passkeys',
  leadsOnly: '/desk/sign-in/leads-only',
  signOut: '/desk/sign-out',
  staff: '/desk/staff',
} as const

const WITHIN_THE_DESK = /^\/desk(?:\/[A-Za-z0-9-]{1,40}){0,4}$/

/**
 * Where somebody wanted to go who had to sign in first. It comes from an address, so anybody may have written it: only a
 * page of the desk counts, and none of those that sign in or out.
 */
export function pathToReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || !WITHIN_THE_DESK.test(asked)) return deskPaths.home
  return /^\/desk\/sign-/.test(asked) ? deskPaths.home : asked
}

/** An address with where to go afterwards, and what went wrong before. */
export function withReturn(path: string, to: string, problem?: string): string {
  const query = new URLSearchParams({...(problem && {problem}), ...(to !== deskPaths.home && {to})})
  return query.size > 0 ? `${path}?${query}` : path
}
