import {limits} from './fields.ts'

/** What is pasted around an address: `mailto:`, `Name <…>`, a space beside the @, a full stop at the end. */
export function tidyEmail(text: string): string {
  const inner = /<([^<>]*)>$/.exec(text)?.[1] ?? text
  return inner
    .replaceAll('＠', '@')
    .replace(/ ?([@.]) ?/g, '$1')
    .replace(/^mailto:/i, '')
    .replace(/[.,;]+$/, '')
    .trim()
}

/** An address, or a name and an address: `Website <website@your-clinic.org>`. */
export function isSender(from: string): boolean {
  return isEmail(/<([^<>]*)>$/.exec(from)?.[1] ?? from)
}

const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Join_Control}-]{0,61}[\p{L}\p{M}\p{N}])?$/u
const NOT_IN_LOCAL_PART = /[\s,;:<>()[\]"\\@\p{Cc}]/u

/**
 * One address that mail could reach, in any script. Refuses what could add a second recipient to a header.
 * Linear in the length of the text.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > limits.email) return false
  const labels = text.slice(at + 1).split('.')
  return (
    !NOT_IN_LOCAL_PART.test(text.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label))
  )
}
