/** Tab, line and paragraph breaks and other spaces, in any script. U+FEFF is not one, whatever `\s` says. */
const SPACES = /(?!\uFEFF)[\s\u0085\u2028\u2029]+/gu
/** With the character before it. The frame of `1️⃣` is left alone. */
const UNSEEN =
  /([^\p{Cc}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFC}]?)((?:(?!\uFE0F\u20E3)[\p{Cc}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFC}])+)/gu
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Mn}\u{2800}]/u

/** What does not show by itself, but changes what stands before it. */
const MEANT: [before: RegExp, unseen: RegExp][] = [
  // Colour or plain, joined to the next; the flags of England, Scotland and Wales.
  [
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u,
    /^(?:[\u{E0020}-\u{E007E}]{2,8}\u{E007F}|[\u{FE0E}\u{FE0F}]?\u200D?)/u,
  ],
  // How Persian, Indian and other letters join, and which form of a character a Japanese name takes.
  [
    /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}])[\p{L}\p{M}]/u,
    /^[\p{Join_Control}\p{Variation_Selector}]/u,
  ],
]

/**
 * Text on one line: Unicode NFC, no control characters, nothing that cannot be seen or that turns the writing direction
 * of what stands beside it, no stray spaces. Joiners stay where they join: Persian names and emoji need them. Text that
 * shows nothing is empty.
 */
export function toPlainLine(text: string): string {
  const seen = text
    .toWellFormed()
    .replace(SPACES, ' ')
    .replace(UNSEEN, (_, before: string, unseen: string) => {
      const meant = MEANT.find(([letter]) => letter.test(before))?.[1].exec(unseen)
      return before + (meant?.[0] ?? '')
    })
  // A control character between two spaces leaves two.
  const line = seen.replace(/ {2,}/g, ' ').trim().normalize('NFC')
  return VISIBLE.test(line) ? line : ''
}

const BREAKS = /\r\n|[\n-\r\u0085\u2028\u2029]/u

/** The same for text of several lines: each is plain, and no more than one empty line stands between two. */
export function toPlainLines(text: string): string {
  const lines = text.split(BREAKS).map(toPlainLine).join('\n')
  return lines.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '')
}

/** Marks above and below one letter. Vietnamese, Hebrew, Thai and Burmese need fewer; more are painted over other lines. */
const MOST_MARKS = 8
/** Marks that go with any letter are stacked without end. No language stacks more of them. */
const MOST_STACKED = 4
const MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu')
const STACKED = new RegExp(
  `((?:(?=\\p{Script=Inherited})\\p{M}){${MOST_STACKED}})(?:(?=\\p{Script=Inherited})\\p{M})+`,
  'gu',
)

/** The same text without the marks that no language has. */
export function withoutPiledMarks(line: string): string {
  return line.replace(STACKED, '$1').replace(MARKS, '$1')
}

/** The longest that people write as one: two persons who kiss, with the colours of their skin. */
const LONGEST_CHARACTER = 16
const BYTES_EACH = 32

/**
 * Counts what a person would count: an accented letter or a family emoji is one. What nobody would write as one
 * character counts for all that it is made of.
 */
export function isLongerThan(limit: number, text: string): boolean {
  if (text.length <= limit) return false
  if (new TextEncoder().encode(text).length > limit * BYTES_EACH) return true
  let count = 0
  for (const {segment} of new Intl.Segmenter().segment(text)) {
    count += Math.max(1, [...segment].length - LONGEST_CHARACTER + 1)
  }
  return count > limit
}
