// @vitest-environment jsdom
import {createElement} from 'react'
import {expect, test} from 'vitest'
import {sendAlert} from '@/lib/consultation/alert'
import {AlertEmail} from '@/lib/consultation/mail/alert-email'
import {renderMail} from '@/lib/consultation/mail/render-mail'
import {makeSite} from '../make-site'
import {pageOf, show, shownText} from './some-mail'

const title = 'Consultation request 7K2M-9QXR: undelivered for an hour (EAUTH:535)'
const command = 'npm run requests -- show 7K2M-9QXR'

test('an alarm says what happened, then what to type, in both parts', async () => {
  const {html, text} = await renderMail(
    createElement(AlertEmail, {title, facts: ['Nobody was told yet.'], commands: [command]}),
  )
  const page = show(html)
  expect(page.getByRole('heading', {level: 1}).textContent).toBe(title)
  expect(page.getByText(command).tagName).toBe('CODE')
  expect(pageOf(html).querySelector('[data-skip-in-text]')?.textContent).toContain(title)
  for (const said of [title, 'Nobody was told yet.', command]) {
    expect(text).toContain(said)
    expect(shownText(html)).toContain(said)
  }
})

test.each([
  ['alert.undelivered', 'undelivered'],
  ['alert.undelivered-for-an-hour', 'undelivered for an hour'],
  ['alert.needs-attention', 'needs attention'],
  ['alert.misconfigured', 'misconfigured'],
] as const)('the subject of %s says so, and which request it is', async (event, words) => {
  const {delivery, emails} = await makeSite()
  await sendAlert(delivery, {email: 'watch@elsewhere.example'}, {event, reference: '7K2M-9QXR'})
  const [mail] = await emails()
  expect(mail?.subject).toContain(words)
  expect(mail?.subject).toContain('7K2M-9QXR')
})

test('the subject of an alarm about many says what it is about', async () => {
  const {delivery, emails} = await makeSite()
  await sendAlert(delivery, {email: 'watch@elsewhere.example'}, {event: 'alert.held-as-spam', count: 3})
  const [mail] = await emails()
  expect(mail?.subject).toContain('held as spam')
  expect(mail?.html).toContain('list held')
})
