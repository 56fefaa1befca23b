type Answer = {headers: Headers; cookies: readonly string[]; html: string}
type Mark = {test: string; modifier: number}

/**
 * The marks of MDN's HTTP Observatory (algorithm 4, package 1.4.8) that one answer earns. Written out because the package
 * brings a web server and a database with it. What belongs to the front server is taken as given: https, and the redirect
 * to it.
 */
export function observatoryMarks({headers, cookies, html}: Answer): Mark[] {
  const policy = parse(headers.get('content-security-policy') ?? '')
  return [
    {test: 'policy', modifier: markOfPolicy(policy)},
    {test: 'cookies', modifier: markOfCookies(cookies)},
    {test: 'cross-origin sharing', modifier: headers.has('access-control-allow-origin') ? -50 : 0},
    {test: 'cross-origin resource policy', modifier: markOfResourcePolicy(headers)},
    {test: 'referrer policy', modifier: markOfReferrer(headers.get('referrer-policy'))},
    {test: 'strict transport', modifier: markOfTransport(headers.get('strict-transport-security'))},
    {test: 'scripts of others', modifier: /<script[^>]+src="(?:https?:)?\/\//.test(html) ? -5 : 0},
    {test: 'content type', modifier: headers.get('x-content-type-options') === 'nosniff' ? 0 : -5},
    {test: 'frames', modifier: markOfFrames(policy, headers)},
  ]
}

/** Above 90, good marks count as well. 100 is an A+. */
export function observatoryScore(marks: Mark[]): number {
  const uncurved = 100 + sum(marks.filter(({modifier}) => modifier < 0))
  return uncurved >= 90 ? 100 + sum(marks) : uncurved
}

function sum(marks: Mark[]): number {
  return marks.reduce((total, {modifier}) => total + modifier, 0)
}

function parse(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  )
}

function markOfPolicy(policy: Map<string, string[]>): number {
  if (policy.size <= 1) return -25
  const fallback = policy.get('default-src') ?? ['*']
  const script = policy.get('script-src') ?? fallback
  const style = policy.get('style-src') ?? fallback
  const object = policy.get('object-src') ?? fallback
  if (script.some(isBroadOrInline) || object.some(isBroad)) return -20
  if ([...script, ...style].includes("'unsafe-eval'")) return -10
  if ([...policy.values()].flat().some((source) => source.startsWith('http:'))) return -20
  if (style.some(isBroadOrInline)) return 0
  return fallback.join(' ') === "'none'" && policy.has('form-action') ? 10 : 5
}

function isBroad(source: string): boolean {
  return /^(?:\*|ftp:|https?:|https?:\/\/\*(?:\.\*)?)$/.test(source)
}

function isBroadOrInline(source: string): boolean {
  return isBroad(source) || source === "'unsafe-inline'" || source === 'data:'
}

function markOfCookies(cookies: readonly string[]): number {
  if (cookies.length === 0) return 0
  if (cookies.some((cookie) => !/;\s*secure/i.test(cookie))) return -40
  if (cookies.some((cookie) => !/;\s*httponly/i.test(cookie))) return -30
  return cookies.every((cookie) => /;\s*samesite=(?:lax|strict)/i.test(cookie)) ? 5 : 0
}

function markOfResourcePolicy(headers: Headers): number {
  const value = headers.get('cross-origin-resource-policy')
  if (value === null || value === 'cross-origin') return 0
  return value === 'same-origin' || value === 'same-site' ? 10 : -5
}

function markOfReferrer(value: string | null): number {
  if (value === null) return 0
  return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value) ? 5 : -5
}

/** Half a year is what it asks for; a place on the preload list, which would be 5 more, is the owner's to ask for. */
function markOfTransport(value: string | null): number {
  const seconds = Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? 0)
  if (seconds === 0) return -20
  return seconds >= 15_768_000 ? 0 : -10
}

function markOfFrames(policy: Map<string, string[]>, headers: Headers): number {
  const ancestors = policy.get('frame-ancestors')
  if (ancestors && !ancestors.some(isBroad)) return 5
  return /^(?:deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '') ? 0 : -20
}
