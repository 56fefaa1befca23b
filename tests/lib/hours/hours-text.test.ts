import {expect, test} from 'vitest'
import {hoursLines, hoursText, momentText, windowText, withinText} from '@/lib/hours/hours-text'

const RICHMOND = 'America/New_York'
const written = {timeZone: RICHMOND, closedDays: [], answerWithin: null}

test('days with the same hours share a line, in the order of the week', () => {
  const openingHours = [
    {days: ['friday'], opens: '09:00', closes: '12:00'},
    {days: ['thursday', 'monday', 'tuesday', 'wednesday'], opens: '09:00', closes: '12:00'},
    {days: ['monday', 'tuesday', 'wednesday', 'thursday'], opens: '13:00', closes: '17:30'},
  ]
  expect(hoursLines(openingHours)).toEqual([
    {days: 'Monday to Thursday', hours: '9 AM to noon, 1 PM to 5:30 PM'},
    {days: 'Friday', hours: '9 AM to noon'},
    {days: 'Saturday and Sunday', hours: 'Closed'},
  ])
})

test('a row of days may begin on any day', () => {
  const openingHours = [{days: ['wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'}]
  expect(hoursLines(openingHours)).toContainEqual({days: 'Wednesday to Friday', hours: '9 AM to 5 PM'})
})

test('days apart are named one by one', () => {
  const openingHours = [{days: ['monday', 'wednesday', 'friday'], opens: '00:00', closes: '24:00'}]
  expect(hoursLines(openingHours)[0]).toEqual({
    days: 'Monday, Wednesday and Friday',
    hours: 'midnight to midnight',
  })
  expect(hoursText({...written, openingHours})).toBe(
    'Monday, Wednesday and Friday, midnight to midnight, Eastern Time',
  )
})

test('a clinic that has not said its time zone names none', () => {
  const openingHours = [{days: ['monday'], opens: '09:00', closes: '17:00'}]
  expect(hoursText({...written, timeZone: null, openingHours})).toBe('Monday, 9 AM to 5 PM')
})

test('without hours there is nothing to print', () => {
  expect(hoursLines([])).toEqual([])
  expect(hoursText({...written, openingHours: []})).toBeUndefined()
})

test.each([
  ['2026-11-30T22:00:00Z', 'Monday, November 30 at 5 PM, Eastern Standard Time'],
  ['2026-07-01T16:00:00Z', 'Wednesday, July 1 at noon, Eastern Daylight Time'],
  ['2026-12-01T05:00:00Z', 'the end of Monday, November 30, Eastern Standard Time'],
])('%s is %s', (at, text) => {
  expect(momentText(RICHMOND, Date.parse(at))).toBe(text)
})

test('an opening names its day and both times', () => {
  const window = {opens: Date.parse('2026-11-30T14:00:00Z'), closes: Date.parse('2026-12-01T05:00:00Z')}
  expect(windowText(RICHMOND, window)).toBe('Monday, November 30, from 9 AM to midnight')
})

test('the promise is said in words', () => {
  expect(withinText({amount: 1, unit: 'businessDays'})).toBe('1 business day')
  expect(withinText({amount: 4, unit: 'openHours'})).toBe('4 opening hours')
})
