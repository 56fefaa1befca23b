// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {toClinicEmail} from '@/lib/consultation/clinic-email'
import {type Promised, promiseFor} from '@/lib/consultation/promise'
import {type ConsultationInput, consultationSchema} from '@/lib/consultation/schema'

const receivedAt = Date.parse('2026-11-23T07:05:00Z')
const promised = promiseFor(
  {
    timeZone: 'America/New_York',
    openingHours: [{days: ['monday', 'tuesday', 'friday'], opens: '09:00', closes: '17:00'}],
    closedDays: [],
    answerWithin: {amount: 1, unit: 'businessDays'},
  },
  receivedAt,
)

const byPhone = {name: 'Jane Doe', contactBy: 'phone', phone: '804 555 0142', messages: 'number-only'}
const byEmail = {name: 'Jane Doe', contactBy: 'email', email: 'jane@mail.example'}

test('the subject is fixed, with the reference and nothing else', () => {
  expect(emailFor(byPhone).subject).toBe('New website request 7K2M-9QXR')
})

test('text and page tell the same, all of it', () => {
  const {text, html} = emailFor({
    ...byPhone,
    times: ['midday', 'any'],
    topic: 'referral',
    support: 'An interpreter',
  })
  const page = pageOf(html).body.textContent.replace(/\s+/g, ' ')
  for (const said of [
    '7K2M-9QXR',
    'Monday, November 23, 2026 at 2:05 AM EST',
    'Jane Doe',
    'Phone call',
    '804 555 0142',
    'Yes, but only a name and a number',
    'Around midday, Any time',
    'A referral from my clinician',
    'An interpreter',
    'leave only your name and number. Do not name the clinic.',
    'Arrange the support',
  ]) {
    expect(text).toContain(said)
    expect(page).toContain(said)
  }
})

test('a name that programs use too stands in the mail as it was typed', () => {
  for (const name of ['toString', 'constructor', '__proto__'])
    expect(emailFor({...byEmail, name}).text).toContain(`Name: ${name}\n`)
})

test('a foreign number is also given as it is dialled', () => {
  expect(emailFor({...byPhone, phone: '0044 20 7946 0958'}).text).toContain('To dial: +44 20 7946 0958')
  expect(emailFor({...byPhone, phone: '٨٠٤٥٥٥٠١٤٢'}).text).toContain('To dial: +1 804 555 0142')
  expect(emailFor({...byPhone, phone: '1 (804) 555-0142 ext 12'}).text).not.toContain('To dial')
})

test.each([
  ['America/New_York', 'Tuesday, June 30, 2026 at 11:30 PM EDT'],
  ['America/Phoenix', 'Tuesday, June 30, 2026 at 8:30 PM MST'],
  [undefined, 'Wednesday, July 1, 2026 at 3:30 AM UTC'],
])('the time is that of the clinic (%s), in summer too, and says so', (timeZone, time) => {
  const email = emailFor(byPhone, Date.parse('2026-07-01T03:30:00Z'), {timeZone, estimateBy: '2026-07-06'})
  expect(email.text).toContain(`Received ${time}`)
})

test('staff read what the patient was told', () => {
  const {text, html} = emailFor(byPhone)
  const told = 'The patient was told: we contact you by'
  expect(text).toContain(`${told} Tuesday, November 24 at 5 PM, Eastern Standard Time`)
  expect(pageOf(html).body.textContent).toContain(`${told} Tuesday, November 24 at 5 PM`)
  expect(emailFor(byPhone, receivedAt, {estimateBy: '2026-11-27'}).text).not.toContain('was told')
})

test('unanswered questions are left out', () => {
  const {text} = emailFor(byEmail)
  expect(text).not.toMatch(/About|Good times|Support|Phone number|leave a message/)
})

test.each([
  ['clinic-name', 'you may leave a message that names the clinic'],
  ['number-only', 'leave only your name and number. Do not name the clinic.'],
  ['no', 'leave no message'],
])('with messages = %s staff read: %s', (messages, advice) => {
  expect(emailFor({...byPhone, messages}).text).toContain(advice)
})

test('a question about cost sets the date of the written good-faith estimate', () => {
  // Thanksgiving is no business day.
  expect(emailFor({...byPhone, topic: 'cost'}).text).toContain(
    'good-faith estimate is due by Friday, November 27.',
  )
  expect(emailFor({...byPhone, topic: 'other'}).text).not.toContain('estimate')
})

test.each([
  ['jane@mail.example', 'jane@mail.example'],
  ['jane.doe+x@Mail.example', 'jane.doe+x@mail.example'],
  ['jane@bücher.example', 'jane@xn--bcher-kva.example'],
  ['用户@mail.example', undefined],
  ['abc.@mail.example', undefined],
  ['jane@1.2.3.4', undefined],
])('a reply to %s goes to %s', (email, replyTo) => {
  expect(emailFor({...byEmail, email}).replyTo).toBe(replyTo)
  expect(emailFor({...byEmail, email}).text).toContain(email)
})

test('who wants a call gets no reply by email', () => {
  expect(emailFor({...byPhone, email: 'jane@mail.example'})).not.toHaveProperty('replyTo')
  expect(emailFor({...byPhone, email: 'jane@mail.example'}).text).not.toContain('jane@mail.example')
})

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table><h1>Paid</h1>',
  '"><a href="https://evil.example">x</a>',
  '&lt;b&gt; & &amp;',
  "' onmouseover='x",
  '<!--',
  ']]>',
]

test.each(hostile)('%s is shown as text', (support) => {
  const page = pageOf(emailFor({...byPhone, support}).html)
  const plain = pageOf(emailFor({...byPhone, support: 'x'}).html)
  expect(page.querySelectorAll('*')).toHaveLength(plain.querySelectorAll('*').length)
  const shown = [...page.querySelectorAll('[dir=auto]')].map(({textContent}) =>
    textContent.replaceAll('\u200B', ''),
  )
  expect(shown).toContain(support)
})

test('nothing that a stranger typed can become a link', () => {
  const support = 'see https://evil.example/a, www.evil.example or evil.example/login?x=a.b'
  const {text, html} = emailFor({...byPhone, support})
  expect(html).not.toMatch(/<a\b|href|src=/)
  for (const part of [text, html]) expect(part).not.toMatch(/https?:\/\/|www\.\w|evil\.example/)
  expect(text.replaceAll('\u200B', '')).toContain(support)
})

test('what is no link stays to the letter', () => {
  const support = 'Ms. J.R. Smith, 3.5 h, e.g. a ramp; write to carer@mail.example'
  expect(emailFor({...byPhone, support}).text).toContain(support)
})

test('right-to-left answers set their own direction', () => {
  const page = pageOf(emailFor({...byPhone, name: 'محمد'}).html)
  expect(page.documentElement.lang).toBe('en')
  expect([...page.querySelectorAll('[dir=auto]')].some(({textContent}) => textContent === 'محمد')).toBe(true)
})

test('the same request gives the same message', () => {
  expect(emailFor(byPhone)).toEqual(emailFor(byPhone))
})

test('with detail "reference" the message carries nothing of the patient', () => {
  const answers = {...byEmail, topic: 'cost', support: 'An interpreter'}
  const consultation = consultationSchema.parse(answers)
  const request = {consultation, reference: '7K2M-9QXR', receivedAt, promised}
  const address = {from: 'website@clinic.example', to: 'front-desk@clinic.example'}
  const email = toClinicEmail(request, address, 'reference')
  expect(email.subject).toBe('New website request 7K2M-9QXR')
  expect(email.replyTo).toBeUndefined()
  expect(email.text).toContain('npm run requests -- show 7K2M-9QXR')
  expect(email.text).toContain('Monday, November 23, 2026')
  for (const word of [
    'Jane',
    'Doe',
    'jane@',
    'mail.example',
    'cost',
    'estimate',
    'interpreter',
    'Email',
    'support',
  ]) {
    expect(JSON.stringify(email)).not.toContain(word)
  }
  // Nor does it tell how much was answered: it is the same message for everybody.
  const other = toClinicEmail(
    {...request, consultation: consultationSchema.parse(byPhone)},
    address,
    'reference',
  )
  expect(other).toEqual(email)
})

test('events name the request by its reference, and nothing else', () => {
  expect(emailFor(byEmail).tags).toEqual([{name: 'reference', value: '7K2M-9QXR'}])
})

function emailFor(input: ConsultationInput, at = receivedAt, told: Promised = promised) {
  const consultation = consultationSchema.parse(input)
  const address = {from: 'website@clinic.example', to: 'front-desk@clinic.example'}
  return toClinicEmail({consultation, reference: '7K2M-9QXR', receivedAt: at, promised: told}, address)
}

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
