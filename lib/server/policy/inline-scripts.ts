import {createHash} from 'node:crypto'
import {parseJson} from '../../parse-json.ts'

/**
 * The inline scripts that Next writes: the start of its loader, and the data of the page. Each is one call with one JSON
 * value, which cannot hold code.
 */
const KNOWN = [
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((?<json>\{.*\})\);?$/s,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((?<json>\[.*\])\);?$/s,
  /^self\.__next_f\.push\((?<json>\[.*\])\);?$/s,
]

const INLINE_SCRIPT = /<script\b(?<attributes>[^>]*)>(?<code>.*?)<\/script\s*>/gis

/**
 * The hashes that let a policy allow the framework's own inline scripts. A script that is not known gets no hash: it may
 * have come in with content, and the policy then keeps it from running.
 */
export function readInlineScripts(html: string): {hashes: string[]; unknown: number} {
  const hashes = new Set<string>()
  let unknown = 0
  for (const {groups} of html.matchAll(INLINE_SCRIPT)) {
    const {attributes = '', code = ''} = groups ?? {}
    if (/\ssrc=/i.test(attributes) || /\btype="application\/(?:ld\+)?json"/i.test(attributes)) continue
    if (isKnown(code)) hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    else unknown += 1
  }
  return {hashes: [...hashes], unknown}
}

function isKnown(code: string): boolean {
  return KNOWN.some((pattern) => {
    const json = pattern.exec(code)?.groups?.json
    return json !== undefined && parseJson(json) !== undefined
  })
}
