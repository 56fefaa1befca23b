import {expect, test} from 'vitest'
import {type CrisisLine, crisisHelp} from '@/lib/content/frame/crisis-lines'

const line = (label: string, numbers: Partial<CrisisLine>): CrisisLine => ({
  _key: label,
  label,
  call: null,
  text: null,
  chatUrl: null,
  who: null,
  ...numbers,
})
const labels = (lines: readonly CrisisLine[]) => lines.map(({label}) => label)
const national = ['988 Suicide & Crisis Lifeline', 'Emergency services', 'Veterans Crisis Line']

test('988 comes first and 911 second, whatever the clinic has published, and when nothing can be had', () => {
  const own = line('County line', {call: '804-555-0199'})
  expect(labels(crisisHelp().all)).toEqual(national)
  expect(labels(crisisHelp({crisisLines: [own], emergencyText: ''}).all)).toEqual([
    ...national,
    'County line',
  ])
  expect(labels(crisisHelp({crisisLines: [own], emergencyText: ''}).listeners)).toEqual([
    '988 Suicide & Crisis Lifeline',
    'Veterans Crisis Line',
    'County line',
  ])
  expect(crisisHelp()).toMatchObject({lifeline: {call: '988', text: '988'}, emergency: {call: '911'}})
})

test('a line of the clinic that repeats one of the country is not printed twice', () => {
  const crisisLines = [
    line('Veterans Crisis Line', {call: '988', text: '838255'}),
    line('Lifeline', {call: '988', text: '988'}),
    line('Emergency services', {call: '911', text: '911'}),
    line('988 in Spanish', {call: '988'}),
  ]
  expect(labels(crisisHelp({crisisLines, emergencyText: ''}).all)).toEqual([...national, '988 in Spanish'])
})

test('a form without a notice of the clinic still says that it is not for emergencies', () => {
  expect(crisisHelp({crisisLines: [], emergencyText: ''}).text).toMatch(/not for emergencies.*911.*988/)
  expect(crisisHelp({crisisLines: [], emergencyText: 'Ours'}).text).toBe('Ours')
})
