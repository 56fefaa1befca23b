import {expect, test} from 'vitest'
import {
  type Consultation,
  type ConsultationInput,
  consultationSchema,
  toFieldErrors,
} from '@/lib/consultation/form/schema'

const byPhone = {name: 'Jane Doe', contactBy: 'phone', phone: '804 555 0142', messages: 'no'}
const byEmail = {name: 'Jane Doe', contactBy: 'email', email: 'jane@clinic.example'}

test('the least that a patient must give, by phone and by email', () => {
  expect(accepted(byPhone)).toEqual({...byPhone, times: []})
  expect(accepted(byEmail)).toEqual({...byEmail, times: []})
})

test('every answer is kept', () => {
  const all = {...byPhone, times: ['any', 'midday'], topic: 'cost', support: 'An interpreter for Spanish'}
  expect(accepted(all)).toEqual({...all, times: ['midday', 'any']})
})

test('an empty form shows what is missing, all at once', () => {
  expect(errorsOf({})).toEqual({name: 'Enter your name', contactBy: 'Select how we should contact you'})
  expect(errorsOf({contactBy: 'phone'})).toEqual({
    name: 'Enter your name',
    phone: 'Enter a phone number so we can call you',
    messages: 'Select if we can leave a message',
  })
  expect(errorsOf({contactBy: 'email'})).toEqual({
    name: 'Enter your name',
    email: 'Enter an email address so we can email you',
  })
})

test('the errors come in the order of the questions', () => {
  expect(Object.keys(errorsOf({support: 'x'.repeat(201), contactBy: 'phone', topic: 'gossip'}))).toEqual([
    'name',
    'phone',
    'messages',
    'topic',
    'support',
  ])
})

test('a form without choices sends null or empty text for them', () => {
  expect(errorsOf({contactBy: null, messages: null, topic: null, times: null})).toEqual(errorsOf({}))
  expect(accepted({...byEmail, topic: '', times: null, support: ''})).toEqual({...byEmail, times: []})
})

test('what was typed for the other way of contact is left out, however wrong', () => {
  expect(accepted({...byEmail, phone: 'x', messages: 'maybe'})).toEqual({...byEmail, times: []})
  expect(accepted({...byPhone, email: 'a@b@c'})).toEqual({...byPhone, times: []})
})

test('a control character between two spaces leaves one space', () => {
  expect(accepted({...byEmail, support: 'a\t\u0000\tramp'})).toMatchObject({support: 'a ramp'})
})

const goodNames = [
  'A',
  '李',
  'محمد بن عبد الله',
  'שרה לוי',
  'João d’Ávila-O’Neill',
  'نرگس می‌خواهم',
  'Nguyễn Thị Ánh',
  'Ms. J.R. Smith 3rd',
  '👩🏽‍⚕️ Sam',
  'Lê Thị Thuỷ Tiên',
  'ปิยะ ก็ไม่',
  'ကြွှေို့',
  'שָׁ֑לוֹם',
  'རྒྱུད',
  'ශ්‍රී',
  '葛󠄀城',
  '❤️‍🔥 Sam 1️⃣ 🇺🇸 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'Dr.Smith/Jones',
  "<script>alert('x')</script>",
  '=HYPERLINK(1)',
  'x'.repeat(128),
  '👩‍👩‍👧‍👦'.repeat(128),
]

test.each(goodNames)('a name like %.20s is taken as it is', (name) => {
  expect(accepted({...byEmail, name}).name).toBe(name.normalize('NFC'))
})

const tidiedNames = [
  ['  Jane   Doe ', 'Jane Doe'],
  ['Jane\r\nBcc: all@clinic.example', 'Jane Bcc: all@clinic.example'],
  ['Jane\u2028Doe\u0000\u0007', 'Jane Doe'],
  ['\u202Eeod enaJ\u202C', 'eod enaJ'],
  ['Jose\u0301', 'José'],
  ['\uFEFFJane', 'Jane'],
  ['Ja\uFEFFne\u200B Do\u00ADe\u2060\uFE0F', 'Jane Doe'],
  ['Ja\u200Dne \u{E0041}\u{E0042}Doe', 'Jane Doe'],
  ['\u2067Jane\u2069\u206A Doe\uFFFC', 'Jane Doe'],
  [`Ja${'\u0336'.repeat(20)}ne`, `Ja${'\u0336'.repeat(4)}ne`],
  [`Z${'\u0301\u200D\u0302\u034F'.repeat(20)}oe`, 'Z\u0301\u0302\u0301\u0302\u0301oe'.normalize('NFC')],
  [`ש${'\u05B0\u05B1'.repeat(20)}`, `ש${'\u05B0'.repeat(8)}`],
  ['Ja\uD800ne', 'Ja\uFFFDne'],
]

test.each(tidiedNames)('the name %j becomes %j', (typed, kept) => {
  expect(accepted({...byEmail, name: typed}).name).toBe(kept)
})

const badNames = [
  ['', 'Enter your name'],
  [' \t\n', 'Enter your name'],
  ['\u200B\u200D\u2060\u3164\u00AD', 'Enter your name'],
  ['\u2800\u0301', 'Enter your name'],
  ['x'.repeat(129), 'Name must be 128 characters or less'],
  ['é'.repeat(129), 'Name must be 128 characters or less'],
  [`a${'\u0301'.repeat(3998)}`, 'Name must be 128 characters or less'],
  ['ᄀ'.repeat(3000), 'Name must be 128 characters or less'],
  [`a${'🏽'.repeat(1000)}`, 'Name must be 128 characters or less'],
  [`a${'\u0301'.repeat(5000)}`, 'Name must be 128 characters or less'],
  ['https://pills.example', 'Name must not include a web address'],
  ['Buy at www.pills.example', 'Name must not include a web address'],
]

test.each(badNames)('the name %j is refused: %s', (name, message) => {
  expect(errorsOf({...byEmail, name})).toEqual({name: message})
})

test('support needs are one line of 200 characters', () => {
  expect(accepted({...byEmail, support: 'a\nb'}).support).toBe('a b')
  expect(accepted({...byEmail, support: '🧏🏽‍♀️'.repeat(200)}).support).toHaveLength(7 * 200)
  expect(errorsOf({...byEmail, support: 'x'.repeat(201)})).toEqual({
    support: 'Support needs must be 200 characters or less',
  })
})

test('a choice that the form does not offer is refused', () => {
  expect(errorsOf({...byEmail, contactBy: 'fax'})).toEqual({contactBy: 'Select how we should contact you'})
  expect(errorsOf({...byPhone, messages: 'maybe'})).toEqual({messages: 'Select if we can leave a message'})
  expect(errorsOf({...byEmail, times: ['midnight']})).toEqual({times: 'Select times from the list'})
  expect(errorsOf({...byEmail, topic: 'gossip'})).toEqual({topic: 'Select what it is about from the list'})
})

test('unknown fields are dropped', () => {
  const checked = accepted({
    ...byEmail,
    ...JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "utm": "x"}'),
  })
  expect(checked).toEqual({...byEmail, times: []})
  expect('admin' in checked).toBe(false)
})

test('long hostile text is refused quickly', () => {
  const startedAt = performance.now()
  for (const part of ['a', '.', '@', 'a.', '1-', ' ', '\u0301', '👩‍👩‍👧‍👦', 'www', '://', '<', '\u202E']) {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    expect(errorsOf({...byEmail, name: text, email: text, support: text}).email).toBeDefined()
    expect(errorsOf({...byPhone, phone: text}).phone).toBeDefined()
  }
  expect(performance.now() - startedAt).toBeLessThan(2_000)
})

test('whatever is typed, the result is one plain line, and checking it again changes nothing', () => {
  const random = seededRandom(2026)
  const ranges = [
    0x20, 0x7f, 0xa0, 0x300, 0x600, 0x2000, 0x2070, 0x3000, 0xd800, 0xe000, 0xffff, 0x1f300, 0x1fa00,
  ]
  for (let round = 0; round < 2_000; round++) {
    const name = Array.from({length: 1 + random(12)}, () =>
      String.fromCodePoint(Math.min(0x10ffff, (ranges[random(ranges.length)] ?? 0) + random(0x60))),
    ).join('')
    const result = consultationSchema.safeParse({...byEmail, name})
    if (!result.success) continue
    expect(result.data.name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]|^\s|\s$/u)
    expect(result.data.name.isWellFormed()).toBe(true)
    expect(accepted({...byEmail, name: result.data.name})).toEqual(result.data)
  }
})

function accepted(input: ConsultationInput): Consultation {
  return consultationSchema.parse(input)
}

function errorsOf(input: ConsultationInput) {
  const result = consultationSchema.safeParse(input)
  if (result.success) throw new Error('the form was accepted')
  return toFieldErrors(result.error)
}

/** The same numbers in every run: a failure can be repeated. */
function seededRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
