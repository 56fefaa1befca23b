import {expect, test} from 'vitest'
import {replyCalendar} from '@/lib/consultation/reply-calendar'

const about = {
  clinicName: 'Alchemy Wellness',
  phone: '(804) 555-0142',
  answerBy: Date.parse('2026-11-30T22:00:00Z'),
  host: 'clinic.example',
  now: Date.parse('2026-11-28T12:30:00Z'),
}

test('the file holds the promised time, the clinic and its number, and a title that says nothing', () => {
  expect(replyCalendar(about).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//clinic site//reminder//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:20261130T220000Z@clinic.example',
    'DTSTAMP:20261128T123000Z',
    'DTSTART:20261130T220000Z',
    'DURATION:PT15M',
    'SUMMARY:Answer due',
    'DESCRIPTION:Alchemy Wellness answers by this time. If nobody has\\, call (80',
    ' 4) 555-0142.',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('without a number the file names none', () => {
  expect(replyCalendar({...about, phone: undefined})).toContain('Alchemy Wellness answers by this time.\r\n')
})

test('a name cannot add a line, and no line is longer than 75 bytes or cuts a character', () => {
  const clinicName = `Zoë;\r\nATTENDEE:x\\ ${'健康'.repeat(60)}`
  const file = replyCalendar({...about, clinicName})
  const lines = file.split('\r\n')
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`Zoë\\;\\nATTENDEE:x\\\\ ${'健康'.repeat(60)}`)
})
