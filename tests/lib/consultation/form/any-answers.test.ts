// @vitest-environment jsdom
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {dedupeKeys} from '@/lib/consultation/dedupe-key'
import {fieldNames, questions} from '@/lib/consultation/form/questions'
import {readForm} from '@/lib/consultation/form/read-form'
import {sayAnswer} from '@/lib/consultation/form/say-answer'
import {type Consultation, consultationSchema} from '@/lib/consultation/form/schema'
import {toClinicEmail} from '@/lib/consultation/mail/clinic-email'
import {cases, timeForCases} from '../../outbox/cases'
import {someForm} from './some-answers'

/** The questions whose answer is one line, whatever is sent. */
const oneLineNames = fieldNames.filter((name) => ['line', 'phone', 'email'].includes(questions[name].kind))
const REFERENCE = '7K2M-9QXR'
const ADDRESS = {from: 'Website <website@clinic.example>', to: 'front-desk@clinic.example'}
const ring = [{id: 'test', key: Buffer.alloc(32, 1)}] as const

test('whatever is sent is checked without failing, and what passes is changed no more when it is checked again', {
  timeout: timeForCases(1_500, 5),
}, () => {
  let passed = 0
  fc.assert(
    fc.property(someForm, (pairs) => {
      const consultation = check(pairs)
      if (!consultation) return
      passed++
      const again = consultationSchema.parse(consultation)
      expect(again).toEqual(consultation)
      expect(dedupeKeys(ring, again, '', 1)).toEqual(dedupeKeys(ring, consultation, '', 1))
      const typed = Object.values(consultation).flat().join('')
      expect(typed.isWellFormed() && !/[^\P{Cc}\n]|[\u2028\u2029]/u.test(typed)).toBe(true)
      for (const name of oneLineNames) expect(sayAnswer(consultation, name)).not.toContain('\n')
    }),
    cases(1_500),
  )
  expect(passed).toBeGreaterThan(100)
})

test('whatever was answered reads the same in the mail, goes to one mailbox, and stays out of its headers', {
  timeout: timeForCases(200, 150),
}, async () => {
  const parser = new DOMParser()
  const somePassed = someForm.map(check).filter((consultation) => consultation !== undefined)
  await fc.assert(
    fc.asyncProperty(somePassed, async (consultation) => {
      const {text, html, replyTo, ...head} = await toClinicEmail(
        {consultation, reference: REFERENCE, receivedAt: 1, promised: {estimateBy: '2026-11-30'}},
        ADDRESS,
      )
      const answers = typedAnswers(consultation)
      expect(answersInText(text)).toEqual(expect.arrayContaining(answers))
      const page = parser.parseFromString(html, 'text/html')
      for (const end of page.querySelectorAll('[dir=auto] > br')) end.replaceWith('\n')
      const said = [...page.querySelectorAll('[dir=auto]')].flatMap(({textContent}) => linesOf(textContent))
      expect(said).toEqual(expect.arrayContaining(answers))
      expect(page.querySelectorAll('script, img, iframe, link, form')).toHaveLength(0)
      for (const link of page.querySelectorAll('a')) {
        expect(link.getAttribute('href')).toMatch(/^(?:tel:\+\d+|mailto:[\w.%'-]+@[a-z0-9.-]+)$/)
      }
      expect(head).toEqual({
        ...ADDRESS,
        subject: `New website request ${REFERENCE}`,
        headers: {'Auto-Submitted': 'auto-generated'},
        tags: [{name: 'reference', value: REFERENCE}],
      })
      if (replyTo !== undefined) expect(replyTo).toMatch(/^[\w+%'.-]+@[a-z0-9.-]+$/)
    }),
    // Rendering costs time, and parsing a page memory.
    cases(200, 5_000),
  )
})

function check(pairs: [string, string][]): Consultation | undefined {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  const checked = consultationSchema.safeParse(readForm(form))
  return checked.success ? checked.data : undefined
}

/** Each line of each answer in a patient's own words. */
function typedAnswers(consultation: Consultation): string[] {
  const typed = fieldNames.filter((name) => !('options' in questions[name]))
  return typed.flatMap((name) => linesOf(sayAnswer(consultation, name)))
}

/** Without what tells whose line it is: the question, or the mark of a quote. */
function answersInText(text: string): string[] {
  return linesOf(text.replace(/^(?:> |[A-Z][^:?\n]*[:?] )/gm, ''))
}

function linesOf(text: string): string[] {
  return plain(text)
    .split('\n')
    .filter((line) => line !== '')
}

/** Without the invisible spaces that keep mail programs from making links. */
function plain(text: string): string {
  return text.replaceAll('\u200B', '')
}
