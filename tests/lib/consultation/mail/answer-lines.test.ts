// @vitest-environment jsdom
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {byEmail, byPhone, emailFor, linksOf} from './some-mail'

test.each([
  ['804 555 0142', 'tel:+18045550142'],
  ['(804) 555-0142 ext 12', 'tel:+18045550142'],
  ['1.804.555.0142', 'tel:+18045550142'],
  ['+1 804 555 0142', 'tel:+18045550142'],
  ['+44 20 7946 0958', 'tel:+442079460958'],
  ['0044 20 7946 0958', 'tel:+442079460958'],
  ['011 44 20 7946 0958', 'tel:+442079460958'],
  ['٨٠٤٥٥٥٠١٤٢', 'tel:+18045550142'],
])('one tap calls %s', async (phone, href) => {
  const {html, text} = await emailFor({...byPhone, phone})
  expect(linksOf(html)[phone]).toBe(href)
  expect(text).not.toContain('tel:')
})

test.each(['442079460958', '804-555-0142 or 804-555-0143', '804 555 0142 804 555 0143'])(
  'what could be read in two ways is no link: %s',
  async (phone) => {
    const {html, text} = await emailFor({...byPhone, phone})
    expect(linksOf(html)).toEqual({})
    expect(text).toContain(`Phone number: ${phone}\n`)
  },
)

const notes = [
  'after 10am',
  '/ 0143',
  'room 12',
  'ext 4',
  'or 555-0199',
  '24/7',
  '(2)',
  '9-5',
  'before 11/30',
]

test('whatever is noted beside an American number, no tap calls another country', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({min: 201, max: 989}), fc.constantFrom(...notes), async (area, note) => {
      const {html} = await emailFor({...byPhone, phone: `${area}-555-0142 ${note}`})
      for (const href of Object.values(linksOf(html))) expect(href).toBe(`tel:+1${area}5550142`)
    }),
    {numRuns: 60},
  )
})

test('a foreign number is also given as it is dialled', async () => {
  const textFor = async (phone: string) => (await emailFor({...byPhone, phone})).text
  expect(await textFor('0044 20 7946 0958')).toContain('To dial: +44 20 7946 0958')
  expect(await textFor('٨٠٤٥٥٥٠١٤٢')).toContain('To dial: +1 804 555 0142')
  expect(await textFor('1 (804) 555-0142 ext 12')).not.toContain('To dial')
})

test.each([
  ['jane@mail.example', 'mailto:jane@mail.example'],
  ['jane.doe+x@mail.example', 'mailto:jane.doe%2Bx@mail.example'],
  ['a%3Fcc=b@mail.example', undefined],
  ['100%@mail.example', 'mailto:100%25@mail.example'],
  ['jane@bücher.example', 'mailto:jane@xn--bcher-kva.example'],
  ['用户@mail.example', undefined],
  ['jane?to=all@evil.example', undefined],
  ['jane&bcc=all@evil.example', undefined],
])('one tap writes to %s where a reply is safe', async (email, href) => {
  const {html, text, replyTo} = await emailFor({...byEmail, email})
  expect(linksOf(html)[email]).toBe(href)
  expect(replyTo === undefined).toBe(href === undefined)
  expect(text).not.toContain('mailto:')
})

test.each([
  ['jane@xn--bcher-kva.example', 'jane@bücher.example'],
  ['jane@XN--BCHER-KVA.example', 'jane@bücher.example'],
  ['jane@mail.xn--e1afmkfd.xn--p1ai', 'jane@mail.пример.рф'],
  ['jane@xn--mgbh0fb.example', 'jane@مثال.example'],
])('staff read %s as people write it, and the header keeps it', async (email, readable) => {
  const {html, text, replyTo} = await emailFor({...byEmail, email})
  expect(text).toContain(`Email address: ${email}\nAs people write it: ${readable}\n`)
  expect(linksOf(html)[readable]).toBe(linksOf(html)[email])
  expect(replyTo).toBe(email.toLowerCase())
})

test.each(['jane@mail.example', 'jane@bücher.example', 'jane@xn--a.example'])(
  '%s is written in one way only',
  async (email) => {
    expect((await emailFor({...byEmail, email})).text).not.toContain('As people write it')
  },
)
