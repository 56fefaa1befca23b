import {expect, test} from 'vitest'
import {describeAlert} from '@/lib/consultation/alarms/describe-alert'

const site = 'www.clinic.test'

test('one request is named with what to do', () => {
  expect(
    describeAlert(
      {event: 'alert.needs-attention', references: ['7K2M-9QXR'], count: 1, codes: ['bounced']},
      site,
    ),
  ).toMatchObject({
    subject: 'Website alert from www.clinic.test: needs attention',
    text: 'www.clinic.test: consultation request 7K2M-9QXR needs attention (bounced).\n\nWhat to do: npm run requests -- show 7K2M-9QXR',
  })
})

test('many requests are counted, with the reasons once each and the first ten references', () => {
  const references = Array.from({length: 12}, (_, place) => `AAAA-00${place + 10}`)
  const codes = references.map((_, place) => `misconfigured/EAUTH:53${place % 2}`)
  const {subject, text} = describeAlert({event: 'alert.misconfigured', references, count: 12, codes}, site)
  expect(subject).toBe('Website alert from www.clinic.test: misconfigured (12)')
  expect(text).toContain(
    '12 consultation requests wait, because mail is misconfigured (misconfigured/EAUTH:530, misconfigured/EAUTH:531): AAAA-0010, ',
  )
  expect(text).toContain('AAAA-0019 and 2 more.')
  expect(text).toContain('What to do: npm run doctor')
})

test('what a mail service answered gets in as a code only', () => {
  const codes = ['<img src=x>:500', 'a b', undefined, `${'x'.repeat(101)}`, '@everyone:1']
  const {text} = describeAlert({event: 'alert.undelivered', references: ['7K2M-9QXR'], count: 1, codes}, site)
  expect(text).toContain('consultation request 7K2M-9QXR is undelivered for 15 minutes.\n')
})

test('requests without references are told by their number', () => {
  const {text} = describeAlert({event: 'alert.held-as-spam', references: [], count: 1}, site)
  expect(text).toMatch(
    /: consultation request looks like spam and is held\.\n\nWhat to do: npm run requests -- list held$/,
  )
})

test('an event that is new to the words is told by its name', () => {
  const {text} = describeAlert({event: 'alert.something-else', references: ['7K2M-9QXR'], count: 1}, site)
  expect(text).toContain('consultation request 7K2M-9QXR something else.')
})
