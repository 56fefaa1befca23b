// @vitest-environment jsdom
import {createElement} from 'react'
import {expect, test} from 'vitest'
import {AlertEmail} from '@/lib/consultation/mail/alert-email'
import {renderMail} from '@/lib/consultation/mail/render-mail'
import {channelsOf} from '@/lib/outbox/alarms/channels'
import {makeSite} from '../../outbox/make-site'
import {alarmsTo} from '../../outbox/parts'
import {pageOf, show, shownText} from './some-mail'

const title = 'Consultation request 7K2M-9QXR: undelivered for an hour (EAUTH:535)'
const command = 'npm run requests -- show 7K2M-9QXR'

test('an alarm says what happened, then what to type, in both parts', async () => {
  const {html, text} = await renderMail(createElement(AlertEmail, {title, todo: command}))
  const page = show(html)
  expect(page.getByRole('heading', {level: 1}).textContent).toBe(title)
  expect(page.getByRole('heading', {level: 2}).textContent).toBe('What to do')
  expect(pageOf(html).querySelector('[data-skip-in-text]')?.textContent).toContain(title)
  expect(text).toBe(`${title}\n\nWhat to do\n\n${command}\n`)
  for (const said of [title, command]) expect(shownText(html)).toContain(said)
})

test.each([
  ['alert.undelivered', 'undelivered'],
  ['alert.undelivered-for-an-hour', 'undelivered for an hour'],
  ['alert.needs-attention', 'needs attention'],
  ['alert.misconfigured', 'misconfigured'],
  ['alert.held-as-spam', 'held as spam'],
] as const)('the subject of %s says so, and which site it is', async (event, words) => {
  const {delivery, emails} = await makeSite()
  const channels = channelsOf({
    ...delivery,
    alarms: alarmsTo({email: 'watch@elsewhere.example', site: 'www.clinic.example'}),
  })
  await channels.at(-1)?.send({event, references: ['7K2M-9QXR'], count: 1})
  const [mail] = await emails()
  expect(mail?.subject).toBe(`Website alert from www.clinic.example: ${words}`)
  expect(mail?.html).toContain('7K2M-9QXR')
})
