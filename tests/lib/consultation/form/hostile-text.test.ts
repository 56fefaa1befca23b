import {expect, onTestFinished, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {formOf, makeSite} from '../../outbox/make-site'
import {smtpPeer} from '../../outbox/transport/peers/smtp'

/** What a stranger may type to change a mail's head, its other parts, or the page that shows it. */
const hostile = [
  'Zoe\r\nBcc: all@evil.example',
  'Zoe\nTo: all@evil.example\n\nBody',
  'Zoe\rCc: all@evil.example',
  'Zoe%0d%0aBcc:%20all@evil.example',
  'Zoe%0ABcc: all@evil.example',
  'Zoe\u2028Bcc: all@evil.example',
  'Zoe\u2029Bcc: all@evil.example',
  'Zoe\u0085Bcc: all@evil.example',
  'Zoe\u0000\u000B\u000CBcc: all@evil.example',
  '=?utf-8?B?QmNjOiBhbGxAZXZpbC5leGFtcGxl?=',
  '=?utf-8?Q?=0ABcc=3A_all=40evil.example?=',
  '"Zoe" <all@evil.example>, b@evil.example',
  '.\r\nMAIL FROM:<x@evil.example>',
  '--boundary\r\nContent-Type: text/html\r\n\r\n<b>x</b>',
  '<script>alert(1)</script>',
  '</div><h1>Paid</h1><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &#60;i&#62;',
  '{{7*7}} #{7*7} <%= 7*7 %>',
  "' OR 1=1; drop table consultation_requests; --",
  '*[_type == "x"] | "] ',
  '=HYPERLINK("//evil","x")',
  '\u202Eeliforp.gpj\u202C \u2066x\u2069 \u200F\u061C',
  'Zoe\u200B\u200D\u2060\uFEFF Doe',
  'a\uD800b\uDFFFc',
  '👩🏽‍⚕️ 👨‍👩‍👧‍👦 🇺🇸 e\u0301\u0323',
  'محمد שרה',
  '__proto__',
  'constructor',
]

/** One line, without what turns or hides: what staff should read. */
function asRead(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/(?!\uFEFF)[\s\u0085]+/gu, ' ')
      // Emoji are joined; nothing else of what cannot be seen is kept.
      .replace(/(?!(?<=\p{Emoji})\u200D)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, (sign) =>
        sign === '\uFE0F' ? sign : '',
      )
      .trim()
      .normalize('NFC')
  )
}

test('whatever a stranger types, the mail has one recipient and the text that was typed', async () => {
  const {receive, store, delivery} = await makeSite()
  const mailServer = await smtpPeer()
  onTestFinished(() => mailServer.close())
  for (const [place, text] of hostile.entries()) {
    // Names may hold no web address, and none of these is one.
    const answers = {name: text, contactBy: 'email', email: `zoe${place}@mail.example`, support: text}
    expect(await receive(formOf(answers)), JSON.stringify(text)).toMatchObject({status: 'received'})
  }
  await store.releaseAll(Date.now())
  await drainOnce({...delivery, transport: mailServer.transport})
  expect(mailServer.mails).toHaveLength(hostile.length)

  for (const mail of mailServer.mails) {
    const place = Number(/zoe(\d+)@/.exec(mail.text ?? '')?.[1])
    const text = hostile[place] ?? ''
    const named = {
      subject: mail.subject,
      to: mail.to,
      cc: mail.cc,
      bcc: mail.bcc,
      attachments: mail.attachments,
    }
    expect(named, JSON.stringify(text)).toEqual({
      subject: expect.stringMatching(/^New website request \w{4}-\w{4}$/),
      to: expect.objectContaining({text: 'front-desk@clinic.example'}),
      cc: undefined,
      bcc: undefined,
      attachments: [],
    })
    expect([mail.replyTo?.text, mail.from?.text]).toEqual([
      `zoe${place}@mail.example`,
      '"Website" <website@clinic.example>',
    ])
    // Invisible spaces keep mail programs from making links of it.
    const lines = (mail.text ?? '').replaceAll('\u200B', '').split('\n')
    const read = asRead(text).replaceAll('\u200B', '')
    expect(lines, JSON.stringify(text)).toContain(`Name: ${read}`)
    expect(lines, JSON.stringify(text)).toContain(`Support needed for the call: ${read}`)
    expect(mail.html).not.toMatch(/<(?:script|img|i|b)\b|<h1>Paid/)
  }
})

/** Long enough to show a pattern that takes quadratic time, in every field. */
const LONG = 30_000
const endless = [
  'a',
  '.',
  '@',
  'a.',
  'a@',
  '1-',
  ' ',
  '(',
  '+',
  'x1',
  '\u0301',
  '👩‍👩‍👧‍👦',
  'www.',
  '://',
  '<a ',
  'href ',
  '[url',
  '<',
  '"',
  '\\',
  '\r\n',
  '=?',
  '\u202E',
  '\u2028',
  '%0a',
  'ext ',
  '0044',
]

test.each(endless)('a form full of %j is answered in no time', async (part) => {
  const {receive} = await makeSite()
  const text = part.repeat(Math.ceil(LONG / part.length))
  const form = formOf({
    name: text,
    contactBy: 'phone',
    phone: text,
    email: text,
    messages: text,
    times: text,
    topic: text,
    support: text,
    requestId: text,
    formToken: text,
    [trapField]: text,
  })
  let fastest = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const startedAt = performance.now()
    expect(await receive(form)).toMatchObject({status: 'invalid'})
    fastest = Math.min(fastest, performance.now() - startedAt)
  }
  expect(fastest).toBeLessThan(50)
})

test.each([
  '__proto__',
  'constructor',
  'constructor.prototype.admin',
  '__proto__[admin]',
  'toString',
  'hasOwnProperty',
])('an entry named %s is no answer, and changes nothing', async (name) => {
  const {receive, store} = await makeSite()
  const form = formOf({name: 'Zoe', contactBy: 'email', email: 'zoe@mail.example'})
  form.append(name, '{"admin": true}')
  expect(await receive(form)).toMatchObject({status: 'received'})
  expect('admin' in {}).toBe(false)
  expect(await store.countByState()).toEqual({queued: 1})
})

test.each(['name', 'contactBy', 'email', 'topic', 'support'])(
  '%s that comes twice is an error',
  async (field) => {
    const {receive} = await makeSite()
    const form = formOf({
      name: 'Zoe',
      contactBy: 'email',
      email: 'zoe@mail.example',
      topic: 'cost',
      support: 'x',
    })
    form.append(field, String(form.get(field)))
    expect(await receive(form)).toMatchObject({status: 'invalid', errors: {[field]: expect.any(String)}})
  },
)

test.each(['requestId', 'formToken', trapField])(
  'a hidden %s that comes twice, or is a file, breaks nothing',
  async (field) => {
    const {receive} = await makeSite()
    const form = formOf({name: 'Zoe', contactBy: 'email', email: 'zoe@mail.example'})
    form.append(field, new File(['x'], 'x.txt'))
    form.append(field, 'x')
    expect(await receive(form)).toMatchObject({status: 'received'})
  },
)
