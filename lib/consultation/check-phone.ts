import {findPhoneNumbersInText, type PhoneNumber, parsePhoneNumberFromString} from 'libphonenumber-js'
import {limits} from './fields.ts'

/**
 * True when staff could dial what was typed. A patient who can be reached is never refused, so lengths count and
 * number plans do not: those change, and travellers write numbers in old and foreign ways. Server only (29 KB).
 */
export function isDialable(text: string): boolean {
  if (text.length > limits.phone) return false
  return (
    parse(text) !== undefined ||
    /^\D*(\+|00|011)(?:\D*\d){8,15}\D*$/.test(text) ||
    findPhoneNumbersInText(text, 'US').length > 0
  )
}

/** How to dial it, like `+1 804 555 0142 ext. 12`. Undefined when it is best read as typed. */
export function toDialForm(text: string): string | undefined {
  return parse(text)?.formatInternational()
}

function parse(text: string): PhoneNumber | undefined {
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  const readings = [
    parsePhoneNumberFromString(text, 'US'),
    // Written as abroad: `0044 …`, or a country code without its plus sign.
    digits.length > 10 ? parsePhoneNumberFromString(`+${digits}`) : undefined,
  ]
  return readings.find((number) => number?.isPossible())
}
