import {expect, test} from 'vitest'
import {plainLine} from '@/sanity/text/plain-line'

test.each([
  ['(804)\u00a0555\u20110123', '(804) 555-0123'],
  ['804\u00ad555\u00ad0123', '8045550123'],
  ['\u202a804-555-0123\u202c', '804-555-0123'],
  ['８０４-５５５-０１２３', '804-555-0123'],
  ['9\u200b88\ufeff', '988'],
  ['care@clinic\u00ad.example ', 'care@clinic.example'],
  ['804–555–0123', '804-555-0123'],
  ['[Clinic to supply: phone number]', '[Clinic to supply: phone number]'],
])('%j is %j', (typed, plain) => {
  expect(plainLine(typed)).toBe(plain)
})
