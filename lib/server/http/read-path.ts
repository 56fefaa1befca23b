import type {IncomingMessage} from 'node:http'

/** What a path may be written with. Everything else is escaped by browsers; `\` is a slash to some programs. */
const PLAIN = /^\/(?:[!"$-.0-9:-Z[\]^-~]+(?:\/[!"$-.0-9:-Z[\]^-~]+)*\/?)?$/
/** A path, and a query or none. Browsers send no fragment. */
const TARGET = /^([^?#]*)(?:\?[^#]*)?$/
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/i

/** Letters, digits and `-._~` mean the same with and without an escape, so some programs take it away. */
const NEEDLESS_ESCAPE = /%(?:2[DE]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/i
/** `/ \ ? #`, and an escape within an escape. Who decodes once more, or once less, sees another path. */
const CUTTING_ESCAPE = /%(?:2F|5C|3F|23|25[0-9A-F]{2})/i
/** `..;a` is `..` to programs that take parameters off a segment. */
const DOT_SEGMENT = /\/\.{1,2}(?:;[^/]*)?(?=\/|$)/

/**
 * The target of a request as every program reads it, ours and Next: a path with its query. Undefined when two programs
 * may read two paths in it, such as one that still counts slashes and dots where another has tidied them up.
 * @param isOwnHost - whether a host that stands in the target (`GET http://host/path`) is this site
 */
export function readTarget(target: string, isOwnHost: (host: string) => boolean): string | undefined {
  const [, host, rest] = ABSOLUTE.exec(target) ?? []
  if (host !== undefined) return isOwnHost(host.toLowerCase()) ? readTarget(rest || '/', noHost) : undefined
  const path = TARGET.exec(target)?.[1]
  return path !== undefined && isOnePath(path) ? target : undefined
}

const noHost = () => false

function isOnePath(path: string): boolean {
  if (!PLAIN.test(path) || NEEDLESS_ESCAPE.test(path) || CUTTING_ESCAPE.test(path)) return false
  return !DOT_SEGMENT.test(path) && isText(path)
}

/** Whether its escapes are UTF-8, and no control characters. */
function isText(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** The path of a request whose target was read: without query, and without the slash at its end that Next redirects. */
export function pathOf({url = ''}: Pick<IncomingMessage, 'url'>): string {
  const path = url.split('?', 1)[0] ?? ''
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}
