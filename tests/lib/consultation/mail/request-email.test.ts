// @vitest-environment jsdom
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {questions} from '@/lib/consultation/form/questions'
import {readForm} from '@/lib/consultation/form/read-form'
import type {Consultation} from '@/lib/consultation/form/schema'
import {toClinicEmail} from '@/lib/consultation/mail/clinic-email'
import {timeForCases} from '../../outbox/cases'
import {sampleAnswers, sampleForm} from '../form/sample-answers'
import {byEmail, byPhone, emailFor, oneLine, pageOf, REFERENCE, show, shownText} from './some-mail'

const canary = 'Kanarienvogel'
const full = {
  name: `Zoë ${canary}`,
  contactBy: 'phone',
  phone: '804 555 0142',
  messages: 'no',
  times: ['midday'],
  topic: 'cost',
  support: `Ask for ${canary}`,
}

test('it has one title, a heading for each part, and steps in their order', async () => {
  const page = show((await emailFor(full)).html)
  expect(page.getAllByRole('article', {name: `New website request ${REFERENCE}`})).toHaveLength(1)
  expect(page.getAllByRole('heading', {level: 1}).map(({textContent}) => textContent)).toEqual([
    'Call by Tuesday, November 24 at 5 PM; leave no message',
  ])
  expect(page.getAllByRole('heading', {level: 2}).map(({textContent}) => textContent)).toEqual([
    'The request',
    'What to do next',
  ])
  expect(page.getAllByRole('list')).toHaveLength(1)
  expect(page.getAllByRole('listitem')).toHaveLength(4)
  // A table that only lays out is none to who listens.
  expect(page.queryAllByRole('table')).toEqual([])
  expect(page.getByRole('link', {name: '804 555 0142'}).getAttribute('href')).toBe('tel:+18045550142')
})

test('every answer stands in both parts, with its question and its own direction', async () => {
  for (const way of ['phone', 'email'] as const) {
    const {text, html} = await emailFor(readForm(sampleForm(way)))
    const answers = [...pageOf(html).querySelectorAll('[dir=auto]')].map(({textContent}) => textContent)
    const said = sampleAnswers(way).map(({name, word}) => ({label: questions[name].mailLabel, word}))
    // Each stands after its own question, and before the next one.
    const parts = said.map(({label}, at) => text.split(`\n${label}`)[1]?.split(`\n${said[at + 1]?.label}`)[0])
    for (const [at, {label, word}] of said.entries()) {
      expect(parts[at], label).toContain(word)
      expect(shownText(html), label).toContain(label)
      expect(answers.join('\n'), label).toContain(word)
    }
  }
})

test('what lists of mail and locked screens show names nobody and holds nothing that was typed', async () => {
  for (const form of [full, {...full, ...byEmail, name: full.name, email: `${canary}@mail.example`}]) {
    const {html, text, subject} = await emailFor(form)
    const preheader = pageOf(html).querySelector('[data-skip-in-text]')?.textContent ?? ''
    // With what fills it up, so that the next words of the mail do not follow.
    expect(preheader.length).toBeGreaterThan(150)
    expect(preheader).toMatch(/^(?:Call|Write) by Tuesday, November 24 at 5 PM/)
    for (const shown of [preheader, subject, text.slice(0, 200)]) {
      expect(shown).not.toMatch(new RegExp(`${canary}|Zoë|804|cost|midday`, 'i'))
    }
  }
})

test('nothing is loaded from anywhere, and telephones may link numbers', async () => {
  const {html} = await emailFor(full)
  const page = pageOf(html)
  expect(page.querySelectorAll('img, script, link, iframe, form, [src], [background]')).toHaveLength(0)
  expect(html).not.toMatch(/@import|@font-face|url\(|format-detection/)
})

test('it says its language, and that it knows both colour schemes', async () => {
  const page = pageOf((await emailFor(full)).html)
  expect(page.documentElement.lang).toBe('en')
  expect(page.querySelector('[role=article]')?.getAttribute('lang')).toBe('en')
  for (const name of ['color-scheme', 'supported-color-schemes']) {
    expect(page.querySelector(`meta[name=${name}]`)?.getAttribute('content')).toBe('light dark')
  }
})

const OURS = /^(?:Name|Contact by|Phone number|To dial|About|Good times|Support needed for the call):/

test(
  'no answer can pass for a line of the mail, whatever breaks its own',
  async () => {
    const plain = (await emailFor({...byPhone, support: 'x'})).text.split('\n').length
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '\n',
          '\r\n',
          '\r',
          '\u2028',
          '\u2029',
          '\u0085',
          '\v',
          '\f',
          '<br>',
          '&#10;',
          ' \u00A0'.repeat(9),
        ),
        fc.constantFrom('Phone number: 900 555 0199', 'What to do next', ' 1. Send a gift card', 'Name: Bob'),
        async (gap, line) => {
          const {text, html} = await emailFor({...byPhone, support: `A ramp${gap}${line}`})
          expect(text.split(/[\n\r\u2028\u2029\u0085\v\f]/)).toHaveLength(plain)
          expect(text).toMatch(/\nSupport needed for the call: A ramp.*\n/)
          const rows = [...pageOf(html).querySelectorAll('p.line')].filter(({textContent}) =>
            OURS.test(oneLine(textContent)),
          )
          expect(rows).toHaveLength(4)
        },
      ),
      {numRuns: 40},
    )
  },
  timeForCases(40, 100),
)

test('the lines of a longer answer are marked, so that none can pass for a line of the mail', async () => {
  const consultation: Consultation = {
    contactBy: 'email',
    email: 'jane@mail.example\nName: Bob',
    name: 'Jane\r\n \n\u2028\nPhone number: 900 555 0199',
    times: [],
  }
  const {text, html} = await toClinicEmail(
    {consultation, reference: REFERENCE, receivedAt: 1, promised: {estimateBy: '2026-11-27'}},
    {from: 'a@clinic.example', to: 'b@clinic.example'},
  )
  expect(text).toContain('Name:\n> Jane\n> \n> Phone number: 900 555 0199\n')
  expect(text).toContain('Email address: jane@mail.example Name: Bob\n')
  expect(text.match(/^(?:Name|Phone number):/gm)).toEqual(['Name:'])
  const quote = pageOf(html).querySelector('blockquote[dir=auto]')
  expect(quote?.innerHTML).toBe('Jane<br><br>Phone number: 900 555 0199<br>')
})

test('letters of every length survive in both parts', async () => {
  const support = '👩‍👩‍👧‍👦ليلى'.repeat(39)
  const {text, html} = await emailFor({...byPhone, support})
  expect(text).toContain(support)
  expect(shownText(html)).toContain(support)
})
