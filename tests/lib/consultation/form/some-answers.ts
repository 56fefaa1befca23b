import fc from 'fast-check'
import {contactTimes, contactWays, messageChoices, topics} from '@/lib/consultation/form/fields'

/** What people type, and what nobody types: half letters, wrong characters, other scripts, code. */
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.constantFrom(
    'Jane Doe',
    'name\r\nBcc: all@evil.example',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&amp;lt;b&gt;',
    'https://evil.example/x?y=1',
    '\u202Edlrow\u2066 olleh',
    '\uD800',
    '\u0000',
    'toString',
    '__proto__',
    '👩‍👩‍👧‍👦'.repeat(130),
    'e\u0301'.repeat(60),
  ),
)

/** Mostly what passes the check, or little would be left to be rendered. */
const mostly = (good: fc.Arbitrary<string>) =>
  fc.oneof({weight: 9, arbitrary: good}, {weight: 1, arbitrary: anyText})

const anEmail = mostly(fc.oneof(fc.emailAddress(), fc.constant('jane@clinic.example')))
const aPhone = mostly(
  fc.constantFrom('804 555 0142', '+44 20 7946 0958', '(804) 555-0142 ext. 3', '٨٠٤٥٥٥٠١٤٢'),
)
const aChoice = (choices: readonly string[]) => mostly(fc.constantFrom(...choices))

/** Pairs, because a name may come twice in a form. */
export const someForm: fc.Arbitrary<[name: string, value: string][]> = fc
  .tuple(
    fc.record(
      {
        name: anyText,
        contactBy: aChoice(contactWays),
        phone: aPhone,
        email: anEmail,
        messages: aChoice(messageChoices),
        topic: aChoice(topics),
        support: anyText,
      },
      {requiredKeys: ['name', 'contactBy', 'phone', 'email', 'messages']},
    ),
    fc.array(aChoice(contactTimes), {maxLength: 3}),
    fc.array(fc.tuple(fc.constantFrom('name', '__proto__', 'constructor', 'x', 'y'), anyText), {
      maxLength: 1,
    }),
  )
  .map(([answers, times, others]) => [
    ...Object.entries(answers).map(([name, value]): [string, string] => [name, value]),
    ...times.map((time): [string, string] => ['times', time]),
    ...others,
  ])
