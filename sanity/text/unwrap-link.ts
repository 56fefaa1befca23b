/**
 * The page that a link is for. Word processors, mail programs and social sites put an address of their own around it,
 * which learns of each reader, and add names of the campaign that brought the writer there.
 */
export function unwrapLink(href: string): string {
  let address = href
  // A link that was mailed twice is wrapped twice.
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = innerAddress(address)
    if (!inner) break
    address = inner
  }
  return withoutTracking(address)
}

type Wrapper = {host: RegExp; path?: RegExp; inner: (url: URL) => string | undefined | null}

const parameter =
  (...names: string[]) =>
  ({searchParams}: URL) =>
    names.map((name) => searchParams.get(name)).find(Boolean)

const wrappers: Wrapper[] = [
  {host: /^(www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, inner: parameter('q', 'url')},
  {host: /(^|\.)safelinks\.protection\.outlook\.(com|us)$/, inner: parameter('url')},
  {host: /^statics\.teams\.cdn\.office\.net$/, path: /safelinks/, inner: parameter('url')},
  {host: /^urldefense(\.proofpoint)?\.(com|us)$/, path: /^\/v1\/url$/, inner: parameter('u')},
  {host: /^urldefense(\.proofpoint)?\.(com|us)$/, path: /^\/v2\/url$/, inner: proofpoint2},
  {host: /^urldefense(\.proofpoint)?\.(com|us)$/, path: /^\/v3\//, inner: proofpoint3},
  {host: /(^|\.)facebook\.com$/, path: /^\/(l|flx\/warn)(\.php)?\/?$/, inner: parameter('u')},
  {host: /^l\.(instagram|threads|messenger)\.(com|net)$/, inner: parameter('u')},
  {host: /(^|\.)linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)/, inner: parameter('url')},
  {host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, inner: parameter('q')},
  {host: /^slack-redir\.net$/, inner: parameter('url')},
  {host: /^(www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, inner: parameter('uddg')},
  {host: /^linkprotect\.cudasvc\.com$/, inner: parameter('a')},
  {host: /^secure-web\.cisco\.com$/, inner: ({pathname}) => decoded(pathname.split('/').at(-1) ?? '')},
]

function innerAddress(address: string): string | undefined {
  const url = webAddress(address)
  if (!url) return undefined
  const wrapper = wrappers.find(
    ({host, path}) => host.test(url.hostname) && (path === undefined || path.test(url.pathname)),
  )
  const inner = wrapper?.inner(url)?.trim()
  return inner && webAddress(inner) ? inner : undefined
}

function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text.trim()) || !URL.canParse(text)) return undefined
  return new URL(text)
}

/** Version 2 writes `-3A__` for `://`: a hyphen for each percent sign, a low line for each slash. */
function proofpoint2({searchParams}: URL): string | undefined {
  return decoded((searchParams.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/'))
}

/** Version 3 keeps the address between low lines; a star stands for the next of the signs that are listed behind it. */
function proofpoint3({href}: URL): string | undefined {
  const [, address = '', signs = ''] = /\/v3\/__(.+?)__;([\w-]*)(?:!|$)/.exec(href) ?? []
  const others = [...fromBase64(signs)]
  let next = 0
  return address.replace(/^(https?:\/)(?=[^/])/i, '$1/').replaceAll(/\*\*?[A-Za-z0-9_-]?/g, (stars) => {
    if (!stars.startsWith('**')) return `${others[next++] ?? '*'}${stars.slice(1)}`
    const count = runLengths.indexOf(stars[2] ?? '') + 2
    const run = others.slice(next, next + count).join('')
    next += count
    return run
  })
}

/** Two stars and one of these stand for two signs, for three, and so on. */
const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** In the browser too, which has no `Buffer`. Nothing when it is not written in base 64. */
function fromBase64(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)))
  } catch {
    return ''
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|__hs\w+|hsCtaTracking|mkt_tok|vero_(id|conv)|oly_(anon|enc)_id|_ga|_gl|_kx|ck_subscriber_id|s_cid|cmpid)$/i

/** The rest stays letter for letter: an address may mean something by its order and its spelling. */
function withoutTracking(address: string): string {
  const [, start = '', query, hash = ''] = /^(https?:\/\/[^?#]*)\?([^#]*)(#.*)?$/is.exec(address) ?? []
  if (query === undefined) return address
  const kept = query.split('&').filter((pair) => !tracking.test(pair.split('=')[0] ?? ''))
  if (kept.length === query.split('&').length) return address
  return `${start}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`
}
