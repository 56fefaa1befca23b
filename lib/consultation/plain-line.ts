/** Tab, line and paragraph breaks and other spaces, in any script. */
const SPACES = /[\s\u0085\u2028\u2029]+/gu
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\u{FEFF}\u{FFF9}-\u{FFFB}]/gu
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Mn}\u{2800}]/u

/**
 * Text on one line: Unicode NFC, no control characters, nothing that turns the writing direction of what stands
 * beside it, no stray spaces. Joiners stay: Persian names and emoji need them. Text that shows nothing is empty.
 */
export function toPlainLine(text: string): string {
  const spaced = text.toWellFormed().replace(SPACES, ' ')
  // A control character between two spaces leaves two.
  const line = spaced.replace(CONTROLS, '').replace(/ {2,}/g, ' ').trim().normalize('NFC')
  return VISIBLE.test(line) ? line : ''
}

/** Counts what a person would count: an accented letter or a family emoji is one. */
export function isLongerThan(limit: number, text: string): boolean {
  return text.length > limit && [...new Intl.Segmenter().segment(text)].length > limit
}
