import fc from 'fast-check'
import addressparser from 'nodemailer/lib/addressparser'
import {expect, test} from 'vitest'
import {domainOf, readMailbox, readSender} from '@/lib/settings/mailbox'

test.each([
  ['mailto:desk@clinic.test', /without mailto:/],
  ['Desk <desk@clinic.test>', /without a name/],
  ['<desk@clinic.test>', /without a name/],
  ['desk@clinic.test, other@clinic.test', /one email address.*group address/],
  ['desk@clinic.test;other@clinic.test', /group address/],
  ['desk@clinic.test other@clinic.test', /group address/],
  ['desk@@clinic.test', /one @/],
  ['desk@other@clinic.test', /one @/],
  ['desk', /one email address/],
  ['@clinic.test', /one email address/],
  ['desk@', /domain/],
  ['desk@clinic', /domain/],
  ['desk@clinic.test.', /domain/],
  ['desk@.clinic.test', /domain/],
  ['desk@clinic..test', /domain/],
  ['desk@-clinic.test', /domain/],
  ['desk@10.0.0.1', /domain/],
  ['desk@[10.0.0.1]', /domain/],
  ['desk@clinic.test:25', /domain/],
  ['.desk@clinic.test', /plain letters/],
  ['desk.@clinic.test', /plain letters/],
  ['de..sk@clinic.test', /plain letters/],
  ['d\u00e9sk@clinic.test', /plain letters/],
  ['"desk"@clinic.test', /quotation mark|plain letters/],
  ['"desk@clinic.test"', /quotation mark/],
  ['desk@clinic.test\u200b', /spaces/],
  [`${'a'.repeat(65)}@clinic.test`, /plain letters/],
])('as a mailbox, %s is refused with what to do', (text, reason) => {
  const read = readMailbox(text)
  expect(read).toMatchObject({ok: false, problem: expect.stringMatching(reason)})
})

test('a domain of another script is written as DNS has it', () => {
  expect(readMailbox('desk@klinik-m\u00fcller.test')).toEqual({
    ok: true,
    mailbox: 'desk@xn--klinik-mller-klb.test',
  })
  expect(readSender('M\u00fcller <desk@M\u00fcller.test>')).toEqual({
    ok: true,
    mailbox: 'M\u00fcller <desk@xn--mller-kva.test>',
  })
})

test.each([
  'Smith, Clinic <desk@clinic.test>',
  'Website: Requests <desk@clinic.test>',
  'Website <desk@clinic.test> x',
  'Website <desk@clinic.test',
  'Website desk@clinic.test',
  'Website <Desk <desk@clinic.test>>',
  'other@clinic.test <desk@clinic.test>',
  'Website (new) <desk@clinic.test>',
  'Web"site <desk@clinic.test>',
  'Website <mailto:desk@clinic.test>',
  'Website <>',
])('as a sender, %s is refused', (text) => {
  expect(readSender(text).ok).toBe(false)
})

test('every sender that boots is one name and one address to the program that sends', () => {
  const name = fc.string({maxLength: 12, unit: fc.constantFrom(...'aB1 .-\u00fc\u4e2d,;:@()<>"\\[]')})
  const address = fc.string({maxLength: 12, unit: fc.constantFrom(...'ab.+@-_\u00fc')})
  fc.assert(
    fc.property(name, address, (shown, local) => {
      const read = readSender(`${shown}<${local}@clinic.test>`)
      if (!read.ok) return
      const parsed = addressparser(read.mailbox)
      expect(parsed).toHaveLength(1)
      expect(parsed[0]).toMatchObject({address: `${local}@clinic.test`})
      expect(domainOf(read.mailbox)).toBe('clinic.test')
    }),
    {numRuns: 2_000},
  )
})

test('quotes keep a name with a comma together', () => {
  expect(readSender('"Smith, Clinic" <desk@clinic.test>').ok).toBe(true)
})
