import fc from 'fast-check'
import {type FieldName, fieldNames, questions} from '@/lib/consultation/form/questions'

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
const aChoice = (options: readonly {value: string}[]) =>
  mostly(fc.constantFrom(...options.map(({value}) => value)))

/** The entries that one question has in a form. */
function someEntries(name: FieldName): fc.Arbitrary<[name: string, value: string][]> {
  const question = questions[name]
  const one = (value: fc.Arbitrary<string>) => value.map((text): [string, string][] => [[name, text]])
  const perhaps = (entry: fc.Arbitrary<[string, string][]>): fc.Arbitrary<[string, string][]> =>
    'optional' in question ? fc.option(entry, {nil: []}) : entry
  switch (question.kind) {
    case 'line':
      return perhaps(one(anyText))
    case 'phone':
      return one(aPhone)
    case 'email':
      return one(anEmail)
    case 'radios':
      return perhaps(one(aChoice(question.options)))
    case 'checkboxes':
      return fc
        .array(aChoice(question.options), {maxLength: 3})
        .map((values) => values.map((value) => [name, value]))
  }
}

/** Pairs, because a name may come twice in a form. */
export const someForm: fc.Arbitrary<[name: string, value: string][]> = fc
  .tuple(
    ...fieldNames.map(someEntries),
    fc.array(fc.tuple(fc.constantFrom('name', '__proto__', 'constructor', 'x', 'y'), anyText), {
      maxLength: 1,
    }),
  )
  .map((entries) => entries.flat())
