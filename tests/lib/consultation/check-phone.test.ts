import {expect, test} from 'vitest'
import {isDialable, toDialForm} from '@/lib/consultation/check-phone'

const dialable: [typed: string, dial: string | undefined][] = [
  ['804 555 0142', '+1 804 555 0142'],
  ['8045550142', '+1 804 555 0142'],
  ['(804) 555-0142 ext 12', '+1 804 555 0142 ext. 12'],
  ['804-555-0142x9', '+1 804 555 0142 ext. 9'],
  ['1.804.555.0142', '+1 804 555 0142'],
  ['+1 804 555 0142', '+1 804 555 0142'],
  ['tel:+18045550142', '+1 804 555 0142'],
  ['804 555 0142 (my sister)', '+1 804 555 0142'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['44 20 7946 0958', '+44 20 7946 0958'],
  ['0044 20 7946 0958', '+44 20 7946 0958'],
  ['011 44 20 7946 0958', '+44 20 7946 0958'],
  ['+49 30 901820', '+49 30 901820'],
  ['+971 50 123 4567', '+971 50 123 4567'],
  ['+683 4000', '+683 4000'],
  ['٨٠٤٥٥٥٠١٤٢', '+1 804 555 0142'],
  ['８０４５５５０１４２', '+1 804 555 0142'],
  // An old way of writing it that still rings.
  ['+52 1 55 1234 5678', undefined],
  ['call me at 804 555 0142 after 5', undefined],
  ['804-555-0142 or 804-555-0143', undefined],
]

test.each(dialable)('%s can be dialled', (typed, dial) => {
  expect(isDialable(typed)).toBe(true)
  expect(toDialForm(typed)).toBe(dial)
})

test.each(['555-0142', '12345', '1234567', '00000000', '020 7946 0958', 'call me', '123456789012345678', ''])(
  '%j cannot be dialled',
  (typed) => {
    expect(isDialable(typed)).toBe(false)
  },
)
