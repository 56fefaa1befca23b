// @vitest-environment jsdom
import {expect, test} from 'vitest'
import type {ReplyPromise} from '@/lib/consultation/reply-promise'
import {byEmail, byPhone, emailFor, pageOf, REFERENCE, receivedAt, show, shownText} from './some-mail'

test('the subject is fixed, with the reference and nothing else', async () => {
  expect((await emailFor(byPhone)).subject).toBe('New website request 7K2M-9QXR')
})

test('text and page tell the same, all of it', async () => {
  const {text, html} = await emailFor({
    ...byPhone,
    times: ['midday', 'any'],
    topic: 'referral',
    support: 'An interpreter',
  })
  for (const said of [
    '7K2M-9QXR',
    'Monday, November 23, 2026 at 2:05 AM EST',
    'Name: Jane Doe',
    'Contact by: Phone call',
    'Phone number: 804 555 0142',
    'If nobody answers, leave a message? Yes, but only a name and a number',
    'Good times: Around midday, Any time',
    'About: A referral from my clinician',
    'Support needed for the call: An interpreter',
    'leave only your name and number. Do not name the clinic.',
    'Arrange the support',
  ]) {
    expect(text).toContain(said)
    expect(shownText(html)).toContain(said)
  }
})

test('a name that programs use too stands in the mail as it was typed', async () => {
  for (const name of ['toString', 'constructor', '__proto__'])
    expect((await emailFor({...byEmail, name})).text).toContain(`Name: ${name}\n`)
})

test.each([
  ['America/New_York', 'Tuesday, June 30, 2026 at 11:30 PM EDT'],
  ['America/Phoenix', 'Tuesday, June 30, 2026 at 8:30 PM MST'],
  [undefined, 'Wednesday, July 1, 2026 at 3:30 AM UTC'],
])('the time is that of the clinic (%s), in summer too, and says so', async (timeZone, time) => {
  const told: ReplyPromise = {timeZone, estimateBy: '2026-07-06'}
  const {text} = await emailFor(byPhone, {at: Date.parse('2026-07-01T03:30:00Z'), told})
  expect(text).toContain(`Received ${time}`)
})

test('staff read what the patient was told', async () => {
  const {text, html} = await emailFor(byPhone)
  const told = 'The patient was told: we contact you by'
  expect(text).toContain(`${told} Tuesday, November 24 at 5 PM, Eastern Standard Time`)
  expect(shownText(html)).toContain(`${told} Tuesday, November 24 at 5 PM`)
  expect((await emailFor(byPhone, {told: {estimateBy: '2026-11-27'}})).text).not.toContain('was told')
})

test('unanswered questions are left out', async () => {
  const {text} = await emailFor(byEmail)
  expect(text).not.toMatch(/About|Good times|Support|Phone number|leave a message/)
})

test.each([
  ['clinic-name', 'you may leave a message that names the clinic'],
  ['number-only', 'leave only your name and number. Do not name the clinic.'],
  ['no', 'leave no message'],
])('with messages = %s staff read: %s', async (messages, advice) => {
  expect((await emailFor({...byPhone, messages})).text).toContain(advice)
})

test('support comes before the call', async () => {
  const {html} = await emailFor({...byPhone, support: 'ASL, please'})
  const steps = show(html).getAllByRole('listitem')
  expect(steps[0]?.textContent).toBe('Arrange the support that was asked for before the call.')
  expect(steps[1]?.textContent).toMatch(/^Call the patient\./)
})

test('a question about cost sets the date of the written good-faith estimate', async () => {
  // Thanksgiving is no business day.
  expect((await emailFor({...byPhone, topic: 'cost'})).text).toContain(
    'good-faith estimate is due by Friday, November 27.',
  )
  expect((await emailFor({...byPhone, topic: 'other'})).text).not.toContain('estimate')
})

test.each([
  ['jane@mail.example', 'jane@mail.example'],
  ['jane.doe+x@Mail.example', 'jane.doe+x@mail.example'],
  ['jane@bücher.example', 'jane@xn--bcher-kva.example'],
  ['用户@mail.example', undefined],
  ['abc.@mail.example', undefined],
  ['jane@1.2.3.4', undefined],
])('a reply to %s goes to %s', async (email, replyTo) => {
  const mail = await emailFor({...byEmail, email})
  expect(mail.replyTo).toBe(replyTo)
  expect(mail.text).toContain(email)
})

test('who wants a call gets no reply by email', async () => {
  const mail = await emailFor({...byPhone, email: 'jane@mail.example'})
  expect(mail).not.toHaveProperty('replyTo')
  expect(mail.text).not.toContain('jane@mail.example')
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

test.each(hostile)('%s is shown as text', async (support) => {
  const page = pageOf((await emailFor({...byPhone, support})).html)
  const plain = pageOf((await emailFor({...byPhone, support: 'x'})).html)
  expect(page.querySelectorAll('*')).toHaveLength(plain.querySelectorAll('*').length)
  const shown = [...page.querySelectorAll('[dir=auto]')].map(({textContent}) =>
    textContent.replaceAll('\u200B', ''),
  )
  expect(shown).toContain(support)
})

test('nothing that a stranger typed can become a link', async () => {
  const support = 'see https://evil.example/a, www.evil.example or evil.example/login?x=a.b'
  const {text, html} = await emailFor({...byPhone, name: 'evil.example', support})
  expect(pageOf(html).querySelectorAll('a:not([href="tel:+18045550142"]), [src]')).toHaveLength(0)
  const answers = [...pageOf(html).querySelectorAll('[dir=auto]')].map(({textContent}) => textContent)
  for (const part of [text, answers.join()]) expect(part).not.toMatch(/https?:\/\/|www\.\w|evil\.example/)
  expect(text.replaceAll('\u200B', '')).toContain(support)
})

test('what is no link stays to the letter', async () => {
  const support = 'Ms. J.R. Smith, 3.5 h, e.g. a ramp; write to carer@mail.example'
  expect((await emailFor({...byPhone, support})).text).toContain(support)
})

test('the same request gives the same message', async () => {
  expect(await emailFor(byPhone)).toEqual(await emailFor(byPhone))
})

test('with detail "reference" the message carries nothing of the patient', async () => {
  const email = await emailFor({...byEmail, topic: 'cost', support: 'An interpreter'}, {detail: 'reference'})
  expect(email.subject).toBe('New website request 7K2M-9QXR')
  expect(email.replyTo).toBeUndefined()
  expect(email.text).toContain('npm run requests -- show 7K2M-9QXR')
  expect(email.text).toContain('Monday, November 23, 2026')
  expect(shownText(email.html)).not.toMatch(/support|email/i)
  for (const word of ['Jane', 'Doe', 'jane@', 'mail.example', 'cost', 'estimate', 'interpreter']) {
    expect(JSON.stringify(email)).not.toContain(word)
  }
  // Nor does it tell how much was answered: it is the same message for everybody.
  expect(await emailFor(byPhone, {detail: 'reference'})).toEqual(email)
})

test.each(['full', 'reference'] as const)(
  'where there is a desk, the mail leads to the request there, and to nothing else of it (%s)',
  async (detail) => {
    const deskLink = 'https://www.clinic.test/desk/requests/7K2M-9QXR'
    const {text, html} = await emailFor({...byPhone, support: 'x'}, {detail, deskLink})
    expect(text).toContain(deskLink)
    const links = [...pageOf(html).querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links.filter((href) => !href?.startsWith('tel:'))).toEqual([deskLink])
    expect(text.includes('npm run requests')).toBe(false)
  },
)

test('events name the request by its reference, and nothing else', async () => {
  expect((await emailFor(byEmail, {at: receivedAt})).tags).toEqual([{name: 'reference', value: REFERENCE}])
})
