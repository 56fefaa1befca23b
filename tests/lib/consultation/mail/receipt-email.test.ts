// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {consultationSchema} from '@/lib/consultation/form/schema'
import {toPatientReceipt} from '@/lib/consultation/mail/patient-receipt'
import type {ReplyPromise} from '@/lib/consultation/reply-promise'
import {byEmail, linksOf, pageOf, promised, REFERENCE, show, shownText} from './some-mail'

async function receiptFor(told: ReplyPromise) {
  const consultation = consultationSchema.parse({...byEmail, support: 'a ramp', topic: 'cost'})
  const receipt = await toPatientReceipt(
    {consultation, reference: REFERENCE, promised: told},
    'a@clinic.example',
  )
  if (!receipt) throw new Error('no receipt')
  return receipt
}

test('a receipt says what happens next, and numbers are one tap away', async () => {
  const {html, text} = await receiptFor(promised)
  expect(show(html).getByRole('heading', {level: 1}).textContent).toBe('We received your request')
  expect(linksOf(html)).toEqual({
    '(804) 555-0123': 'tel:+18045550123',
    988: 'tel:988',
    911: 'tel:911',
  })
  for (const said of [
    `Its reference is ${REFERENCE}.`,
    'We contact you by Tuesday, November 24 at 5 PM, Eastern Standard Time.',
    'To change or cancel it, call (804) 555-0123 and give the reference.',
    'call or text 988, free, day and night. If a life is in danger, call 911.',
  ]) {
    expect(text).toContain(said)
    expect(shownText(html)).toContain(said)
  }
})

test('nothing of it tells of the clinic, of treatment or of what was typed', async () => {
  const {html, text, subject} = await receiptFor(promised)
  for (const part of [html, text, subject]) {
    expect(part).not.toMatch(/Jane|ramp|cost|ketamine|treatment|consultation|alchemy|clinic|patient/i)
  }
  const preheader = pageOf(html).querySelector('[data-skip-in-text]')?.textContent
  expect(preheader).toMatch(/^We contact you by Tuesday/)
})

test('without a promise and a number it promises nothing and names none', async () => {
  const {text, html} = await receiptFor({estimateBy: '2026-11-27'})
  expect(text).toContain('We will contact you.')
  expect(text).toContain('To change or cancel it, call us and give the reference.')
  expect(linksOf(html)).toEqual({988: 'tel:988', 911: 'tel:911'})
})
