/**
 * Ways to write an address so that two programs may read two addresses in it. Each list is small; together they make some
 * three hundred spellings of every page.
 */
const BEFORE = words(`
  / // /. /./. /x/.. /%2e /%2E /x/%2e%2e /x/%2E. /x/.%2e /..; /.; /; /;a=b
  /%2f /%2F /%5c /%5C \\ /\\ /%252f /%252e /%00 /%09 /%20 /%c0%af /%c0%ae
`)

const AFTER = words(`
  / // /. /./ /x/.. /x/%2e%2e /x%2f.. /x%2F%2e%2e /%2e /%2E/ %2f %2F %5c %5C \\ /\\ . %2e %2E
  %00 %00.css %0a %0d%0aX:y %09 %20 %7f ; ;a ;a=b ;/ %3f %3F0 %23 %26 # #x % %2 %zz & &0 ! $ *
  %252e %252f %2500 %25 %c0%ae %C0%AF %e0%80%af %ff %C3%A9 %c3%a9 %ed%a0%80
  .rsc .txt .json .html .segments/_tree.segment.rsc
`)

const SLASHES = words('// /./ /x/../ /%2e/ %2f %2F %5c %5C \\ %252f ;/ /;/ %c0%af')

/** Trees of the site with rules of their own, to climb out of and into. */
export const TREES = words(`
  /studio /studio/structure /api /consultation /search /education /media /_next /_next/static /_next/image
`)

const CLIMBS = words(`
  ../ ..%2f ..%2F %2e%2e/ .%2E/ %2e%2e%2f %2E%2E%5C ..%5c ..\\ ..;/ ..%00/ %252e%252e/ ..%252f ..// ..%20/
  %c0%ae%c0%ae/
`)

/** They add nothing to an address that reads no query. */
const QUERIES = words('? ?0 ?0=0 ?00 ?? ?a=1 ?_rsc=1 ?# ?nxtPslug=x ?__nextLocale=x ?/../studio')

/** Every spelling that might be taken for this path, which begins with a slash. */
export function spellingsOf(path: string): string[] {
  const inner = path.slice(1)
  return [
    ...BEFORE.map((text) => text + path),
    ...AFTER.map((text) => path + text),
    ...(inner.includes('/') ? SLASHES : []).map((text) => `/${inner.replaceAll('/', text)}`),
    ...inWrittenLetters(path),
    ...TREES.flatMap((tree) => climbsOutOf(tree, path)),
    // The other way round: it begins as this path, and leads into a tree.
    ...TREES.flatMap((tree) =>
      ['/..%2f', '%2f..%2f', '/../', '/%2e%2e/'].map((climb) => path + climb + tree.slice(1)),
    ),
    `http://evil.example${path}`,
    `https://localhost/${path}`,
  ]
}

/** The very address, with more than it needs. */
export function embellished(path: string): string[] {
  return [...QUERIES.map((text) => path + text), `https://localhost${path}`]
}

function climbsOutOf(tree: string, path: string): string[] {
  const depth = tree.split('/').length - 1
  return CLIMBS.map((climb) => `${tree}/${climb.repeat(depth)}${path.slice(1)}`)
}

/** A letter as its number, twice over, and in capitals. */
function inWrittenLetters(path: string): string[] {
  const at = path.search(/[a-z](?=[^/]*$)/)
  const letter = path[at]
  if (letter === undefined) return []
  const hex = letter.charCodeAt(0).toString(16)
  return [`%${hex}`, `%${hex.toUpperCase()}`, `%25${hex}`, `%u00${hex}`, letter.toUpperCase()].map(
    (text) => path.slice(0, at) + text + path.slice(at + 1),
  )
}

/** What a visitor may say beside a plain address, in the hope that the answer will be kept for everybody. */
export const ODD_HEADERS: Record<string, string>[] = [
  {host: 'evil.example'},
  {host: 'localhost:1'},
  {host: 'localhost.'},
  {host: 'LOCALHOST'},
  {'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example'},
  {'x-forwarded-proto': 'http', 'x-forwarded-port': '80'},
  {'x-original-url': '/studio', 'x-rewrite-url': '/studio', 'x-invoke-path': '/studio'},
  {'x-middleware-subrequest': 'middleware:middleware', 'x-middleware-rewrite': '/studio'},
  {rsc: '1'},
  {rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree'},
  {rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/studio'},
  {'next-action': '00'},
  {'x-nextjs-data': '1', 'next-resume': '1'},
  {range: 'bytes=0-0'},
  {range: 'bytes=0-0,2-2', 'if-range': '"x"'},
  {'if-none-match': '*'},
  {'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT', 'if-match': '"x"'},
  {authorization: 'Basic YTpi', origin: 'https://evil.example', referer: 'https://evil.example/'},
  {cookie: '__prerender_bypass=0'},
  {cookie: '__prerender_bypass=00000000000000000000000000000000'},
  {accept: 'application/json', 'accept-language': 'fr', 'user-agent': 'Googlebot'},
  {'cache-control': 'no-cache', pragma: 'no-cache'},
  {expect: '100-continue', te: 'trailers', upgrade: 'h2c'},
]

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
