import {findPhoneNumbersInText, type PhoneNumber, parsePhoneNumberFromString} from 'libphonenumber-js'
import {toContactLine, toPlainDigits} from './contact-line.ts'
import {MOST_PHONE} from './phone-length.ts'

/** What may stand between the digits of one number. */
const GAP = '[ ().\\-/]{0,3}'
const EXTENSION = '(?:[ ,;-]*(?:ext(?:ension|n)?|x|#)[ .:=-]*(\\d{1,6})(?![\\da-z-]))?'
/** Ten digits in the American grouping, with or without the country's 1. */
const US = new RegExp(
  `(?<!\\d)(?:(?:\\+|00|011)?${GAP}1${GAP})?([2-9]\\d{2})${GAP}(\\d{3})${GAP}(\\d{4})(?!\\d)${EXTENSION}`,
  'gi',
)
/** The same in letters, as on a telephone's keys: `804-555-HELP`, `1-800-FLOWERS`. */
const VANITY =
  /(?<![\d\p{L}])(?:\+?1[ .-]?)?\(?([2-9]\d{2})\)?([ .-]{0,2})((?:[A-Z\d][.-]?){6,10}[A-Z\d]|(?:[A-Z\d][ .-]?){6}[A-Z\d])(?![\p{L}\d])/giu
/** Digits after a plus sign, or after what is dialled in its place. */
const FOREIGN = new RegExp(
  `(?:\\+|(?<![\\d+]${GAP})(?:00|011))(?!${GAP}1)[\\d ().\\-/]*\\d${EXTENSION}`,
  'gi',
)
/** Where a second number or a note may begin. */
const BREAK = / \/ .*| - .*/s
const KEYS = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']
const ONLY_DIGITS = /^[\d ().\-/]+$/
/** A foreign number never begins so by its own grouping; an American one with a digit too many does. */
const BEGINS_LIKE_US = new RegExp(`(?<!\\d)1?${GAP}[2-9]\\d{2}${GAP}[2-9]\\d{2}${GAP}\\d{4}`)

/**
 * True when staff could dial what was typed. A patient who can be reached is never refused, so lengths count and
 * number plans do not: those change, and travellers write numbers in old and foreign ways. Server only (29 KB).
 */
export function isDialable(typed: string): boolean {
  const text = plain(typed)
  if (text.length > MOST_PHONE) return false
  return (
    text.match(US) !== null ||
    numbersIn(text).some((number) => number !== undefined) ||
    withPlus(text) !== undefined ||
    /^\D*(\+|00|011)(?:\D*\d){8,15}\D*$/.test(text) ||
    findPhoneNumbersInText(text, 'US').length > 0
  )
}

/**
 * How to dial it, like `+1 804 555 0142 ext. 12`. Returns undefined if it is best read as typed: a person understands
 * the notes around a number, and a wrong country is worse than none.
 */
export function toDialForm(typed: string): string | undefined {
  const text = plain(typed)
  const found = numbersIn(text)
  const guess = found.length === 0 && !BEGINS_LIKE_US.test(text) ? withPlus(text) : undefined
  if (guess?.isValid()) return guess.formatInternational()
  const forms = new Set(found.map((number) => number?.formatInternational()))
  return forms.size === 1 ? [...forms][0] : undefined
}

/** Every number in the text, with undefined for one that could be read in two ways. */
function numbersIn(text: string): (PhoneNumber | undefined)[] {
  const foreign: (PhoneNumber | undefined)[] = []
  const rest = text.replace(FOREIGN, (found, extension) => {
    foreign.push(foreignNumber(found, extension))
    return ';'
  })
  const american = [...rest.matchAll(US)].map((found) => americanNumber(rest, found))
  const numbers = [...foreign, ...american]
  if (numbers.length > 0) return numbers
  const digits = ONLY_DIGITS.test(text) ? text.replace(/\D/g, '') : ''
  // Grouped in a way of one's own: `80 45 55 01 42`.
  if (/^1?[2-9]\d{9}$/.test(digits)) return [numberOf(`+1${digits.slice(-10)}`)]
  return [...text.matchAll(VANITY)].flatMap(vanityNumber)
}

function americanNumber(text: string, found: RegExpExecArray): PhoneNumber | undefined {
  const [whole, area, exchange, line, extension] = found
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + whole.length)
  // With more digits beside it, it may be the middle of a foreign number: `44 2079460958`.
  const goesOn = /[-().]/.test(whole) ? /^[.-]\d/ : /^[ .-]*\d/
  if (/\d[ ().\-/]*$/.test(before) || (!extension && goesOn.test(after))) return undefined
  return numberOf(`+1${area}${exchange}${line}`, extension)
}

function foreignNumber(found: string, extension: string | undefined): PhoneNumber | undefined {
  const digits = found.replace(new RegExp(`(${EXTENSION})$`, 'i'), '')
  const [first, whole] = [digits.replace(BREAK, ''), digits].map((part) =>
    numberOf(part.replace(/^(?:00|011)/, '+'), extension),
  )
  const valid = [first, whole].find((number) => number?.isValid())
  // A plus sign before an American number names another country.
  return valid ?? (BEGINS_LIKE_US.test(digits) ? undefined : (first ?? whole))
}

/**
 * Letters count as a number where nobody would write a word: joined to the digits, or in capitals with nothing after
 * them. More than seven are for people's eyes; telephones stop listening.
 */
function vanityNumber({
  index,
  input,
  0: whole,
  1: area,
  2: gap,
  3: letters = '',
}: RegExpExecArray): PhoneNumber[] {
  const keys = letters.replace(/[ .-]/g, '')
  const after = input.slice(index + whole.length)
  const isSmall = /[a-z]/.test(letters)
  const isWords = letters.includes(' ')
    ? isSmall || /^ ?[\p{L}\d]/u.test(after)
    : gap?.includes(' ') && isSmall && !/\d/.test(letters)
  if (isWords || !/[a-z]{3}/i.test(keys) || /[a-z]\d+[a-z]/i.test(keys)) return []
  const number = numberOf(`+1${area}${Array.from(keys.toUpperCase().slice(0, 7), keyOf).join('')}`)
  return number ? [number] : []
}

/** The telephone's key for a letter, or the digit itself. */
function keyOf(sign: string): string {
  const key = KEYS.findIndex((letters) => letters.includes(sign))
  return key === -1 ? sign : String(key)
}

/** A country code without its plus sign. Guessed from digits alone, never from those of a note. */
function withPlus(text: string): PhoneNumber | undefined {
  const digits = text.replace(/\D/g, '')
  return ONLY_DIGITS.test(text) && digits.length > 10 ? numberOf(`+${digits}`) : undefined
}

function numberOf(text: string, extension?: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text)
  if (!number?.isPossible()) return undefined
  if (extension) number.setExt(extension)
  return number
}

function plain(typed: string): string {
  return toPlainDigits(toContactLine(typed))
}
