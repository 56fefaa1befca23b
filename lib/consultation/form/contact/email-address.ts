import {toContactLine} from './contact-line.ts'

/** What is pasted around an address: `mailto:`, `Name <…>`, quotes, a space beside the @, a full stop at the end. */
export function tidyEmail(text: string): string {
  const line = toContactLine(text)
  const inner = /<([^<>]*)>[.,;]?$/.exec(line)?.[1] ?? line
  return inner
    .replace(/ ?([@.]) ?/g, '$1')
    .replace(/^(?:mailto|e-?mail) ?: ?/i, '')
    .replace(/\?(?:subject|body|cc|bcc)=.*$/i, '')
    .replace(/[.,;:!]+$/, '')
    .replace(/^(["'([])(.*)(["')\]])$/, '$2')
    .trim()
}

/** What mail servers take in all. */
const MOST_CHARACTERS = 254
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u
const NOT_IN_LOCAL_PART = /[\s,;:<>()[\]"\\@\p{C}\p{Default_Ignorable_Code_Point}]/u
/** More marks on one letter than any language has. */
const PILED_MARKS = /\p{M}{5}/u
/** What mail servers take before the @. */
const LOCAL_BYTES = 64

/**
 * One address that mail could reach, in any script. Refuses what could add a second recipient to a header.
 * Linear in the length of the text.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > MOST_CHARACTERS) return false
  const local = text.slice(0, at)
  const labels = text.slice(at + 1).split('.')
  return (
    !NOT_IN_LOCAL_PART.test(local) &&
    new TextEncoder().encode(local).length <= LOCAL_BYTES &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !PILED_MARKS.test(text)
  )
}
