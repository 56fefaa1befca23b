import {expect, test} from 'vitest'
import {
  answerBy,
  answerWithinOf,
  nextWindow,
  type OpeningHours,
  openingHoursOf,
  type WrittenHours,
} from '@/lib/hours/opening-hours'

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

const weekdaysNineToFive: WrittenHours = {
  timeZone: 'America/New_York',
  openingHours: [{days: WORKDAYS, opens: '09:00', closes: '17:00'}],
  closedDays: [{date: '2026-11-26'}, {date: '2026-12-25'}, {date: '2027-01-01'}],
  answerWithin: null,
}

function hours(change: Partial<WrittenHours> = {}): OpeningHours {
  const found = openingHoursOf({...weekdaysNineToFive, ...change})
  if (!found) throw new Error('these are no opening hours')
  return found
}

const at = (local: string) => Date.parse(local)
const text = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString()
const next = (open: OpeningHours, moment: string) => {
  const window = nextWindow(open, at(moment))
  return window && `${text(window.opens)} to ${text(window.closes)}`
}

test.each([
  ['in the middle of the day', '2026-11-23T12:00:00-05:00', '2026-11-23T14:00'],
  ['a moment before it opens', '2026-11-23T08:59:59-05:00', '2026-11-23T14:00'],
  ['a moment before it closes', '2026-11-23T16:59:59.999-05:00', '2026-11-23T14:00'],
  ['at the moment of closing', '2026-11-23T17:00:00-05:00', '2026-11-24T14:00'],
  ['in the evening', '2026-11-23T23:59:00-05:00', '2026-11-24T14:00'],
  ['at midnight', '2026-11-24T00:00:00-05:00', '2026-11-24T14:00'],
  ['on Friday evening', '2026-11-20T17:30:00-05:00', '2026-11-23T14:00'],
  ['on the evening before a holiday', '2026-11-25T18:00:00-05:00', '2026-11-27T14:00'],
  ['on a holiday', '2026-11-26T11:00:00-05:00', '2026-11-27T14:00'],
  ['on New Year’s Eve, before a holiday and a weekend', '2026-12-31T20:00:00-05:00', '2027-01-04T14:00'],
  ['on the weekend on which the clock goes forward', '2026-03-07T12:00:00-05:00', '2026-03-09T13:00'],
  ['on the weekend on which it goes back', '2026-10-31T12:00:00-04:00', '2026-11-02T14:00'],
])('%s (%s) the next opening is %s', (_, moment, opens) => {
  expect(next(hours(), moment)).toMatch(new RegExp(`^${opens}`))
})

test.each([
  ['in the morning', '2026-11-23T08:00:00-05:00', '2026-11-24T22:00'],
  ['a moment before midnight', '2026-11-23T23:59:59-05:00', '2026-11-24T22:00'],
  ['a moment after it', '2026-11-24T00:00:00-05:00', '2026-11-25T22:00'],
  ['on Friday', '2026-11-20T12:00:00-05:00', '2026-11-23T22:00'],
  ['on Saturday', '2026-11-21T12:00:00-05:00', '2026-11-23T22:00'],
  ['before Thanksgiving', '2026-11-25T12:00:00-05:00', '2026-11-27T22:00'],
  ['at the end of the year', '2026-12-31T12:00:00-05:00', '2027-01-04T22:00'],
  ['before the clock goes forward', '2026-03-06T12:00:00-05:00', '2026-03-09T21:00'],
  ['before it goes back', '2026-10-30T12:00:00-04:00', '2026-11-02T22:00'],
])('one business day: what comes %s (%s) is answered by %s', (_, moment, by) => {
  const promise = answerBy(hours(), {amount: 1, unit: 'businessDays'}, at(moment))
  expect(text(promise)).toMatch(new RegExp(`^${by}`))
})

test('three business days pass over weekend and holiday', () => {
  const promise = answerBy(hours(), {amount: 3, unit: 'businessDays'}, at('2026-11-24T12:00:00-05:00'))
  expect(text(promise)).toBe('2026-11-30T22:00:00.000Z')
})

test.each([
  ['while it is open', '2026-11-23T10:00:00-05:00', '2026-11-23T19:00'],
  ['too late for today', '2026-11-23T15:00:00-05:00', '2026-11-24T16:00'],
  ['exactly enough for today', '2026-11-23T13:00:00-05:00', '2026-11-23T22:00'],
  ['in the night', '2026-11-23T03:00:00-05:00', '2026-11-23T18:00'],
  ['on Friday afternoon', '2026-11-20T16:00:00-05:00', '2026-11-23T17:00'],
])('four open hours: what comes %s (%s) is answered by %s', (_, moment, by) => {
  const promise = answerBy(hours(), {amount: 4, unit: 'openHours'}, at(moment))
  expect(text(promise)).toMatch(new RegExp(`^${by}`))
})

test('with a lunch break there are two openings a day, and the break is not counted', () => {
  const open = hours({
    openingHours: [
      {days: ['monday'], opens: '13:00', closes: '17:00'},
      {days: ['monday'], opens: '09:00', closes: '12:00'},
    ],
  })
  expect(next(open, '2026-11-23T12:30:00-05:00')).toMatch(/^2026-11-23T18:00/)
  const promise = answerBy(open, {amount: 2, unit: 'openHours'}, at('2026-11-23T11:00:00-05:00'))
  expect(text(promise)).toMatch(/^2026-11-23T19:00/)
  const byDay = answerBy(open, {amount: 1, unit: 'businessDays'}, at('2026-11-23T11:00:00-05:00'))
  expect(text(byDay)).toMatch(/^2026-11-30T22:00/)
})

test('open day and night: it is open now, also in the hour that the clock skips or repeats', () => {
  const all = [...WORKDAYS, 'saturday', 'sunday']
  const open = hours({openingHours: [{days: all, opens: '00:00', closes: '24:00'}]})
  for (const moment of [
    '2026-03-08T06:59:00Z',
    '2026-03-08T07:00:00Z',
    '2026-11-01T05:30:00Z',
    '2026-11-01T06:30:00Z',
  ]) {
    expect(nextWindow(open, at(moment))?.opens).toBeLessThanOrEqual(at(moment))
  }
  // 23 and 25 hours long.
  for (const [moment, by] of [
    ['2026-03-08T05:00:00Z', '2026-03-09T05:00'],
    ['2026-11-01T04:00:00Z', '2026-11-02T04:00'],
  ] as const) {
    expect(text(answerBy(open, {amount: 24, unit: 'openHours'}, at(moment)))).toMatch(new RegExp(`^${by}`))
  }
})

test('an hour that the clock skips is no opening', () => {
  const open = hours({openingHours: [{days: ['sunday'], opens: '02:00', closes: '03:00'}]})
  expect(next(open, '2026-03-08T05:00:00Z')).toMatch(/^2026-03-15T06:00/)
})

test.each([
  ['Pacific/Honolulu', '2026-11-23T19:00'],
  ['Europe/Berlin', '2026-11-24T08:00'],
  ['Asia/Kolkata', '2026-11-24T03:30'],
  ['Pacific/Auckland', '2026-11-23T20:00'],
])('in %s nine in the morning is the clinic’s own', (timeZone, opens) => {
  expect(next(hours({timeZone}), '2026-11-23T18:30:00Z')).toMatch(new RegExp(`^${opens}`))
})

test('lines that overlap or touch are one opening', () => {
  const open = hours({
    openingHours: [
      {days: ['monday'], opens: '09:00', closes: '12:00'},
      {days: ['monday'], opens: '12:00', closes: '15:00'},
      {days: ['monday'], opens: '10:00', closes: '11:00'},
    ],
  })
  expect(next(open, '2026-11-23T11:59:00-05:00')).toBe('2026-11-23T14:00:00.000Z to 2026-11-23T20:00:00.000Z')
})

test('what the clinic has not said is not made up', () => {
  expect(openingHoursOf({...weekdaysNineToFive, timeZone: null})).toBeUndefined()
  expect(openingHoursOf({...weekdaysNineToFive, openingHours: []})).toBeUndefined()
  const upsideDown = [{days: ['monday'], opens: '17:00', closes: '09:00'}]
  expect(openingHoursOf({...weekdaysNineToFive, openingHours: upsideDown})).toBeUndefined()
  const ofNoLength = [{days: ['monday'], opens: '09:00', closes: '09:00'}]
  expect(openingHoursOf({...weekdaysNineToFive, openingHours: ofNoLength})).toBeUndefined()
})

test('how soon the clinic answers is said whole or not at all', () => {
  const promise = {amount: 2, unit: 'businessDays'} as const
  const said = (answerWithin: WrittenHours['answerWithin']) =>
    answerWithinOf({...weekdaysNineToFive, answerWithin})
  expect(said(promise)).toEqual(promise)
  for (const part of [null, {amount: 2, unit: null}, {amount: null, unit: promise.unit}])
    expect(said(part)).toBeUndefined()
})

test('a clinic that is closed for more than a year promises nothing', () => {
  const closedDays = Array.from({length: 60}, (_, week) => ({
    date: new Date(Date.parse('2026-11-23') + week * 7 * 86_400_000).toISOString().slice(0, 10),
  }))
  const open = hours({openingHours: [{days: ['monday'], opens: '09:00', closes: '10:00'}], closedDays})
  expect(nextWindow(open, at('2026-11-23T12:00:00Z'))).toBeUndefined()
  expect(answerBy(open, {amount: 1, unit: 'businessDays'}, at('2026-11-23T12:00:00Z'))).toBeUndefined()
  expect(answerBy(open, {amount: 1, unit: 'openHours'}, at('2026-11-23T12:00:00Z'))).toBeUndefined()
})
