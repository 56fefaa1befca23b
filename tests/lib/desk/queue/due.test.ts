import {expect, test} from 'vitest'
import {openState} from '@/lib/desk/actions/work-shapes'
import {dueAt, urgencyOf} from '@/lib/desk/queue/due'
import {isGoodTime} from '@/lib/desk/queue/good-time'

const HOUR = 60 * 60 * 1000
const promised = {estimateBy: '2026-12-01', answerBy: 10 * HOUR}
const asked = {promised, createdAt: 0, state: openState}

test('a request turns amber at four fifths of the promised time, and red when it is over', () => {
  expect([7, 8, 9, 10].map((hours) => urgencyOf(asked, hours * HOUR))).toEqual([
    'calm',
    'soon',
    'soon',
    'late',
  ])
  expect(dueAt(asked)).toBe(10 * HOUR)
})

test('the time of a request from the night runs from the opening on', () => {
  const atNight = {...asked, promised: {...promised, opens: 5 * HOUR, closes: 20 * HOUR}}
  expect([8, 9, 10].map((hours) => urgencyOf(atNight, hours * HOUR))).toEqual(['calm', 'soon', 'late'])
})

test('a call that was put off is due at its minute, and late an hour after', () => {
  const state = {...openState, tries: 1, stage: 'waiting', againAt: 20 * HOUR} as const
  expect([19, 20, 21].map((hours) => urgencyOf({...asked, state}, hours * HOUR))).toEqual([
    'calm',
    'soon',
    'late',
  ])
  expect(dueAt({...asked, state})).toBe(20 * HOUR)
})

test('what is done, or was promised nothing, is never late', () => {
  expect(urgencyOf({...asked, state: {...openState, stage: 'done'}}, 99 * HOUR)).toBe('calm')
  expect(urgencyOf({...asked, promised: undefined}, 99 * HOUR)).toBe('calm')
})

const zone = 'America/New_York'
const [saturdayTen, mondayTen, mondayFour] = [
  '2026-11-28T15:00:00Z',
  '2026-11-30T15:00:00Z',
  '2026-11-30T21:00:00Z',
].map((text) => Date.parse(text))

test('a good time is one by the clinic’s clock', () => {
  expect(isGoodTime(['weekday-morning'], zone, mondayTen ?? 0)).toBe(true)
  expect(isGoodTime(['weekday-morning'], zone, saturdayTen ?? 0)).toBe(false)
  expect(isGoodTime(['weekday-morning', 'late-afternoon'], zone, mondayFour ?? 0)).toBe(true)
  expect(isGoodTime(['midday'], zone, mondayFour ?? 0)).toBe(false)
})

test('any time is always good; nobody knows without an answer or a clock', () => {
  expect(isGoodTime(['any'], undefined, 0)).toBe(true)
  expect(isGoodTime([], zone, mondayTen ?? 0)).toBe(false)
  expect(isGoodTime(['midday'], undefined, mondayTen ?? 0)).toBe(false)
})
