/** Variation selectors, joiners, soft hyphens, marks of direction and the like: nothing of them shows. */
const UNSEEN = /(?![\t-\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u{FFFC}]/gu
const SPACES = /[\s\u0085]+/gu
const DASHES = /[\u2010-\u2015\u2212]/g
const QUOTES = /[\u201C-\u201F]/g
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u2032]/g

/**
 * A phone number or an email address on one line, in the characters that machines know: what keyboards, word processors
 * and other scripts make of a hyphen, an apostrophe, a full stop or a digit becomes the plain one.
 */
export function toContactLine(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'")
    .replaceAll('\u3002', '.')
    .trim()
}

/** `٠` to `٩`, `०` to `९` and all others as `0` to `9`. */
export function toPlainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** Unicode keeps the ten digits of a script together and in order, and some runs of ten follow each other. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return before % 10
}
