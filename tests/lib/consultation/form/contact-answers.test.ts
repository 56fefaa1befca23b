import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  type Consultation,
  type ConsultationInput,
  consultationSchema,
  toFieldErrors,
} from '@/lib/consultation/form/schema'
import {cases} from '../../outbox/cases'

const byPhone = {name: 'Jane Doe', contactBy: 'phone', phone: '804 555 0142', messages: 'no'}
const byEmail = {name: 'Jane Doe', contactBy: 'email', email: 'jane@clinic.example'}

const goodEmails = [
  ['jane@clinic.example', 'jane@clinic.example'],
  [' Jane.Doe+ask@Mail.Clinic.example ', 'Jane.Doe+ask@Mail.Clinic.example'],
  ['mailto:jane@clinic.example', 'jane@clinic.example'],
  ['Jane Doe <jane@clinic.example>', 'jane@clinic.example'],
  ['jane @ clinic. example', 'jane@clinic.example'],
  ['jane@clinic.example.', 'jane@clinic.example'],
  ['jane＠clinic.example', 'jane@clinic.example'],
  ['abc.@docomo.example', 'abc.@docomo.example'],
  ['用户@例子.广告', '用户@例子.广告'],
  ['o’neill@clinic.example', "o'neill@clinic.example"],
  ['ja\u200Bne@clinic.example\u200B', 'jane@clinic.example'],
  ['jane@clinic.example\u2060', 'jane@clinic.example'],
  ['\uFEFFja\u00ADne@clinic.example\uFE0F', 'jane@clinic.example'],
  ['\u202Ajane@clinic.example\u202C', 'jane@clinic.example'],
  ['ｊａｎｅ＠ｃｌｉｎｉｃ．ｅｘａｍｐｌｅ', 'jane@clinic.example'],
  ['jane@clinic。example', 'jane@clinic.example'],
  ['jane\u2011doe@clinic.example', 'jane-doe@clinic.example'],
  ['“jane@clinic.example”', 'jane@clinic.example'],
  ['<jane@clinic.example>.', 'jane@clinic.example'],
  ['(jane@clinic.example)', 'jane@clinic.example'],
  ['Email: jane@clinic.example', 'jane@clinic.example'],
  ['mailto:jane@clinic.example?subject=Hello', 'jane@clinic.example'],
]

test.each(goodEmails)('the email address %j is read as %j', (typed, kept) => {
  expect(accepted({...byEmail, email: typed})).toMatchObject({email: kept})
})

const badEmails = [
  'jane',
  'jane@',
  '@clinic.example',
  'jane@clinic',
  'jane@clinic..example',
  'jane@@clinic.example',
  'jane doe@clinic.example',
  'jane@clinic.example, bob@clinic.example',
  'jane@clinic.example\r\nBcc: all@clinic.example',
  'jane@clinic.example%0aBcc:all@clinic.example',
  'jane@clinic.example\u2028Bcc:all',
  '"jane"@clinic.example',
  'jane@[127.0.0.1]',
  'jane@-clinic.example',
  `${'x'.repeat(250)}@clinic.example`,
  `${'é'.repeat(40)}@clinic.example`,
  `a${'\u0301'.repeat(30)}@clinic.example`,
]

test.each(badEmails)('the email address %j is refused', (email) => {
  expect(errorsOf({...byEmail, email})).toEqual({
    email: 'Enter an email address in the correct format, like name@example.com',
  })
})

test.each(['804', 'call me', '12-34-56', 'x'.repeat(300), `804 555 0142 ${'9'.repeat(100)}`])(
  'the phone number %j is refused',
  (phone) => {
    expect(errorsOf({...byPhone, phone})).toEqual({
      phone:
        'Enter a phone number in the correct format, like 804 555 0142. Start other countries’ numbers with +',
    })
  },
)

test.each([
  ['804\uFE0D-555-0142', '804-555-0142'],
  ['८०४-५५५-०१४२', '८०४-५५५-०१४२'],
  ['٨٠٤٥٥٥٠١٤٢', '٨٠٤٥٥٥٠١٤٢'],
  ['（８０４）５５５－０１４２', '(804)555-0142'],
  ['\u202D804\u2013555\u20130142\u202C', '804-555-0142'],
  ['804-555-HELP', '804-555-HELP'],
  ['804 555 0142 (my wife’s)', "804 555 0142 (my wife's)"],
])('the phone number %j is read as %j', (typed, kept) => {
  expect(accepted({...byPhone, phone: typed})).toMatchObject({phone: kept})
})

test('whatever cannot be seen changes neither an email address nor a phone number', () => {
  const unseen = fc.oneof(
    fc.stringMatching(/^[\p{Default_Ignorable_Code_Point}\p{Cf}]{1,3}$/u),
    fc.constantFrom('\0', '\u0007', '\u001B', '\u007F', '\u0090'),
  )
  const scattered = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length), unseen), {minLength: 1, maxLength: 4})
      .map((parts) =>
        [...text, '']
          .map((sign, at) => parts.flatMap(([place, one]) => (place === at ? one : [])).join('') + sign)
          .join(''),
      )
  fc.assert(
    fc.property(scattered('jane@clinic.example'), scattered('8045550142'), (email, phone) => {
      expect(accepted({...byEmail, email})).toMatchObject({email: 'jane@clinic.example'})
      expect(accepted({...byPhone, phone})).toMatchObject({phone: '8045550142'})
    }),
    cases(500),
  )
})

function accepted(input: ConsultationInput): Consultation {
  return consultationSchema.parse(input)
}

function errorsOf(input: ConsultationInput) {
  const result = consultationSchema.safeParse(input)
  if (result.success) throw new Error('the form was accepted')
  return toFieldErrors(result.error)
}
