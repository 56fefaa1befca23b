import {parse} from 'tldts'
import {linkStart} from '../form/link-start.ts'

/** `sure` is a link; `maybe` is also what people write who leave out a space: `call me.my number`. */
export type WebAddress = 'sure' | 'maybe'

/** Names with dots between them, none of them part of an email address, and a path if there is one. */
const HOST =
  /(?<![\p{L}\p{N}.@-])((?:[\p{L}\p{N}-]{1,63}\.){1,5}(\p{L}{2,24}))(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])(?::\d{2,5})?(\/[^\s/])?/gu
/** Endings that are no word of any language, so that `….com/` is nothing but an address. */
const NO_WORDS = new Set(['com', 'net', 'org', 'biz', 'info', 'edu', 'gov', 'io', 'ru', 'cn', 'xyz'])
const TITLE = /^(?:dr|mr|mrs|ms|mx|prof|rev|sr|sra|st|ft|mt)$/i

/**
 * Whether a text holds a web address: with a scheme, with `www.`, or with an ending that is a real top-level domain.
 * Server only: the list is long.
 */
export function webAddressIn(text: string): WebAddress | undefined {
  const plain = text.normalize('NFKC')
  if (linkStart.test(plain)) return 'sure'
  let found: WebAddress | undefined
  for (const [, host = '', ending = '', path] of plain.matchAll(HOST)) {
    const isSure = NO_WORDS.has(ending.toLowerCase())
    if (!(isSure || path) || !isHost(host, ending)) continue
    if (isSure && path) return 'sure'
    found = 'maybe'
  }
  return found
}

function isHost(host: string, ending: string): boolean {
  // A sentence that goes on without a space begins with a capital: `Dr.Li/Wang`.
  const isTyped = ending === ending.toLowerCase() || host === host.toUpperCase()
  const {isIcann, domain} = parse(host)
  return isTyped && isIcann === true && domain !== null && !TITLE.test(host.slice(0, host.indexOf('.')))
}
