import {expect, test} from 'vitest'
import {isDialable, toDialForm} from '@/lib/consultation/form/contact/check-phone'

const dialable: [typed: string, dial: string | undefined][] = [
  ['804 555 0142', '+1 804 555 0142'],
  ['8045550142', '+1 804 555 0142'],
  ['(804) 555-0142 ext 12', '+1 804 555 0142 ext. 12'],
  ['804-555-0142x9', '+1 804 555 0142 ext. 9'],
  ['804-555-0142-ext-7', '+1 804 555 0142 ext. 7'],
  ['tel:804-555-0142;ext=12', '+1 804 555 0142 ext. 12'],
  ['1.804.555.0142', '+1 804 555 0142'],
  ['+1 804 555 0142', '+1 804 555 0142'],
  ['001 804 555 0142', '+1 804 555 0142'],
  ['tel:+18045550142', '+1 804 555 0142'],
  ['804/555/0142', '+1 804 555 0142'],
  ['80 45 55 01 42', '+1 804 555 0142'],
  ['804 555 0142 (my sister)', '+1 804 555 0142'],
  ['call me at 804 555 0142 after 5', '+1 804 555 0142'],
  ['540-555-0142 / 0143', '+1 540 555 0142'],
  ['786-555-0142 after 10am', '+1 786 555 0142'],
  ['330-555-0142 room 12', '+1 330 555 0142'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['+44 (0)20 7946 0958', '+44 20 7946 0958'],
  ['+44 20 7946 0958 room 12', '+44 20 7946 0958'],
  ['+44 20 7946 0958 / 0959', '+44 20 7946 0958'],
  ['44 20 7946 0958', '+44 20 7946 0958'],
  ['442079460958', '+44 20 7946 0958'],
  ['0044 20 7946 0958', '+44 20 7946 0958'],
  ['011 44 20 7946 0958', '+44 20 7946 0958'],
  ['+49 30 901820', '+49 30 901820'],
  ['+971 50 123 4567', '+971 50 123 4567'],
  ['+683 4000', '+683 4000'],
  ['+683 4000 room 12', '+683 4000'],
  ['٨٠٤٥٥٥٠١٤٢', '+1 804 555 0142'],
  ['８０４５５５０１４２', '+1 804 555 0142'],
  ['८०४-५५५-०१४२', '+1 804 555 0142'],
  ['𝟖𝟎𝟒 𝟱𝟱𝟱 𝟘𝟙𝟜𝟚', '+1 804 555 0142'],
  ['804\uFE0D-555-0142', '+1 804 555 0142'],
  ['\u202A804\u2011555\u20110142\u202C', '+1 804 555 0142'],
  ['80\u00AD4.555\u200B.01\u206042', '+1 804 555 0142'],
  ['804-555-HELP', '+1 804 555 4357'],
  ['(804) 555-help ext 4', '+1 804 555 4357'],
  ['804 555 HELP', '+1 804 555 4357'],
  ['1-800-FLOWERS', '+1 800 356 9377'],
  ['1-800-GO-FEDEX', '+1 800 463 3339'],
  ['1-800-CONTACTS', '+1 800 266 8228'],
  // An old way of writing it that still rings.
  ['+52 1 55 1234 5678', undefined],
  // Two numbers, or one that reads in two ways.
  ['804-555-0142 or 804-555-0143', undefined],
  ['804-555-0142 or +44 20 7946 0958', undefined],
  ['44 2079460958', undefined],
  ['540555014212', undefined],
  ['+540-555-0142 or +44 20 7946 0958', undefined],
]

test.each(dialable)('%s can be dialled', (typed, dial) => {
  expect(isDialable(typed)).toBe(true)
  expect(toDialForm(typed)).toBe(dial)
})

test.each([
  '555-0142',
  '12345',
  '1234567',
  '00000000',
  '020 7946 0958',
  'call me',
  '804 555 call me',
  '804 555 CALL ME PLEASE',
  '540-555-01423',
  '123456789012345678',
  '',
])('%j cannot be dialled', (typed) => {
  expect(isDialable(typed)).toBe(false)
  expect(toDialForm(typed)).toBeUndefined()
})

/** What people write around a number. `#` stands for the number. */
const notes = [
  '#',
  '# after 5',
  '# after 10am',
  '# room 12',
  '# ext 4',
  '#x12',
  '# or 555-0199',
  '# / 0143',
  '#/43',
  '#, 0143',
  '# call b4 9am',
  '# cell',
  "# (wife's)",
  '# 2nd floor',
  '# 24/7',
  '# 9-5',
  '# 9 - 5',
  '# 11/30/2026',
  '# 2026-11-30',
  '# (2)',
  '# #4',
  '# 12',
  '# *67',
  '#.12',
  '#-12',
  '#12',
  '# press 1, then 204',
  '# apt 1204, 23220',
  '# 7:30 pm',
  '# 1700-1900',
  '# (0142 at night)',
  '# 0142',
  'home # 804',
  'after 5: #',
  '5 to 9 #',
  '24/7 #',
  'room 12 #',
  '# Mon 3/4',
] as const

test('an American number with a note beside it never becomes the number of another country', () => {
  const areas = areaCodes()
  let right = 0
  for (const [place, area] of areas.entries()) {
    const ways = [`${area}-555-0142`, `(${area}) 555-0142`, `${area}5550142`, `1 ${area} 555 0142`]
    for (const [at, note] of notes.entries()) {
      const typed = note.replace('#', String(ways[(place + at) % ways.length]))
      const form = toDialForm(typed)?.replace(/ ext\. \d+$/, '')
      expect(isDialable(typed) || note === '#12', typed).toBe(true)
      expect([`+1 ${area} 555 0142`, undefined], typed).toContain(form)
      if (form) right += 1
    }
  }
  expect(right / (areas.length * notes.length), 'mostly it is read').toBeGreaterThan(0.65)
})

/** All that the numbering plan can give out: a new one comes every few months. */
function areaCodes(): string[] {
  const all = Array.from({length: 800}, (_, at) => String(at + 200))
  return all.filter((area) => !area.endsWith('11'))
}
