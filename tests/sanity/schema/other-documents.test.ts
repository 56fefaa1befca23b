import {expect, test} from 'vitest'
import {problemsOf, warningsOf} from './problems-of'

const faq = {
  _type: 'faq',
  question: 'How long does a visit take?',
  slug: {_type: 'slug', current: 'how-long-is-a-visit'},
  shortAnswer: 'Plan about two hours.',
  category: 'visit',
  order: 10,
}

const source = {
  _type: 'citation',
  title: 'Antidepressant effects of ketamine in depressed patients',
  authors: ['Berman RM'],
  year: 2000,
  doi: '10.1016/s0006-3223(99)00230-9',
}

const settings = {
  _type: 'clinicSettings',
  clinicName: 'A clinic',
  city: 'Richmond',
  region: 'Virginia',
  address: '[Clinic to supply: street address]',
  phone: '(804) 555-0123',
  openingHours: [
    {_type: 'openingHours', _key: 'a', days: ['monday', 'friday'], opens: '09:00', closes: '12:00'},
    {_type: 'openingHours', _key: 'b', days: ['monday'], opens: '12:00', closes: '24:00'},
  ],
  timeZone: 'America/New_York',
  answerWithin: {amount: 1, unit: 'businessDays'},
  closedDays: [{_type: 'closedDay', _key: 'a', date: '2026-11-26', name: 'Thanksgiving'}],
}

const crisis = {
  _type: 'crisisSettings',
  emergencyText: 'This form is not for emergencies. Call 911, or call or text 988.',
  crisisLines: [{_type: 'crisisLine', _key: 'a', label: 'County line', call: '804-555-0199'}],
}

test('complete documents can be published', async () => {
  for (const document of [
    faq,
    source,
    settings,
    crisis,
    {_type: 'crisisSettings', emergencyText: crisis.emergencyText},
    {_type: 'person', name: 'Care team', slug: {_type: 'slug', current: 'care-team'}},
  ]) {
    expect(await problemsOf(document)).toEqual([])
  }
})

test('a question ends with a question mark', async () => {
  expect(await problemsOf({...faq, question: 'How long it takes'})).toEqual([
    'question: End the question with a question mark.',
  ])
})

test('a short answer is short', async () => {
  expect(await problemsOf({...faq, shortAnswer: 'x'.repeat(301)})).toHaveLength(1)
})

test('an unknown category is refused', async () => {
  expect(await problemsOf({...faq, category: 'other'})).toHaveLength(1)
})

test('a source can be found by its DOI or its address', async () => {
  const {doi: _, ...withoutDoi} = source
  expect(await problemsOf(withoutDoi)).toEqual([
    ': Give a DOI or a web address, so that readers can find the source.',
  ])
  expect(await problemsOf({...withoutDoi, url: 'https://www.fda.gov/x'})).toEqual([])
  expect(await problemsOf({...withoutDoi, url: 'http://www.fda.gov/x'})).not.toEqual([])
})

test('a DOI stands without the address in front of it', async () => {
  expect(await problemsOf({...source, doi: 'https://doi.org/10.1000/x'})).toHaveLength(1)
})

test('a photo needs a description as soon as there is one', async () => {
  const asset = {_type: 'reference', _ref: `image-${'a'.repeat(40)}-10x10-png`}
  const person = {_type: 'person', name: 'A', slug: {_type: 'slug', current: 'a'}}
  expect(await problemsOf({...person, photo: {_type: 'image'}})).toEqual([])
  expect(await problemsOf({...person, photo: {_type: 'image', asset}})).toHaveLength(1)
})

test('a crisis line can be called, texted or chatted with', async () => {
  const crisisLines = [...crisis.crisisLines, {_type: 'crisisLine', _key: 'b', label: 'A line'}]
  expect(await problemsOf({...crisis, crisisLines})).toHaveLength(1)
})

test('a crisis line with another number than its name, and a notice that sends people to the form, are refused', async () => {
  const [line] = crisis.crisisLines
  const wrong = [{...line, label: '988 Suicide & Crisis Lifeline', call: '989'}]
  expect((await problemsOf({...crisis, crisisLines: wrong})).join()).toContain('do not agree')
  const emergencyText = 'In a crisis, fill in this form: we will help you right away.'
  const problems = (await problemsOf({...crisis, emergencyText})).join()
  expect(problems).toContain('must name both 911 and 988')
  expect(problems).toContain('form')
})

test('a fact that the clinic has not given may be published, with a warning', async () => {
  expect(await warningsOf(settings)).toEqual(['address: The clinic still has to supply this.'])
})

test.each([
  [{days: []}, 'Choose at least one day.'],
  [{opens: '12:00'}, 'The closing time must be later'],
  [{closes: undefined}, 'Choose when you close.'],
  [{closes: '25:00'}, ''],
  [{days: ['someday']}, ''],
])('opening hours like %j are refused', async (change, problem) => {
  const [line] = settings.openingHours
  const problems = await problemsOf({...settings, openingHours: [{...line, ...change}]})
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.join()).toContain(problem)
})

test('an hour that is given twice is refused, and so is a holiday', async () => {
  const [line] = settings.openingHours
  const [day] = settings.closedDays
  const twice = [line, {...line, _key: 'c', opens: '11:00', closes: '18:00'}]
  expect(await problemsOf({...settings, openingHours: twice})).toEqual([
    'openingHours: Two lines overlap on Monday. Give each hour of a day once.',
  ])
  expect(await problemsOf({...settings, closedDays: [day, {...day, _key: 'b'}]})).toEqual([
    'closedDays: November 26, 2026 is listed twice. Delete one of the two.',
  ])
})

test.each([0, 1.5, 41, undefined])('a promise of %s days is refused', async (amount) => {
  const answerWithin = {amount, unit: 'businessDays'}
  expect(await problemsOf({...settings, answerWithin})).toEqual([
    'answerWithin: Write a whole number from 1 to 40.',
  ])
})

test('without hours a demo may be published, with a warning for each thing that is missing', async () => {
  const {openingHours: _, timeZone: __, answerWithin: ___, ...without} = settings
  expect(await problemsOf(without)).toEqual([])
  expect((await warningsOf(without)).map((warning) => warning.split(':')[0])).toEqual([
    'address',
    'openingHours',
    'timeZone',
    'answerWithin',
  ])
})

test('a number with signs that nobody sees is a number', async () => {
  const crisisLines = [
    {
      _type: 'crisisLine',
      _key: 'a',
      label: 'Veterans Crisis Line',
      call: '9\u00ad88\u200b',
      text: '８３８‑２５５',
    },
  ]
  expect(await problemsOf({...crisis, crisisLines})).toEqual([])
})

test('what of an answer cannot be shown is named', async () => {
  const answer = [
    {
      _type: 'block',
      _key: 'a',
      style: 'normal',
      listItem: 'bullet',
      level: 1,
      markDefs: [],
      children: [{_type: 'span', _key: 's', text: '\u200b', marks: []}],
    },
  ]
  expect(await problemsOf({...faq, answer})).toEqual([
    'answer: A list has a line without words. Write something there, or delete the line.',
  ])
})
