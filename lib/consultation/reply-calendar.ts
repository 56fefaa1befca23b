/** RFC 5545 (3.1): no line is longer, counted in bytes. */
const MOST_BYTES = 75
/** A moment has no length, and some calendars show such an entry nowhere. */
const SHOWN_FOR = 'PT15M'

type Reminder = {clinicName: string; phone: string | undefined; answerBy: number; host: string; now: number}

/**
 * A calendar file (RFC 5545) with the moment by which the clinic answers. Other people may see a calendar, so its title
 * names nothing, and it holds no word of the patient and no reference. It blocks no time, and has no alarm.
 */
export function replyCalendar({clinicName, phone, answerBy, host, now}: Reminder): string {
  const call = phone ? ` If nobody has, call ${phone}.` : ''
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//clinic site//reminder//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    // The same for everybody with that promise. Taken in twice, it is one entry.
    `UID:${utcStamp(answerBy)}@${host}`,
    `DTSTAMP:${utcStamp(now)}`,
    `DTSTART:${utcStamp(answerBy)}`,
    `DURATION:${SHOWN_FOR}`,
    'SUMMARY:Answer due',
    `DESCRIPTION:${escaped(`${clinicName} answers by this time.${call}`)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20261130T220000Z` */
function utcStamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\n\r]/g, '\\n')
}

/** A line that is too long goes on in the next one, after a space. No character is cut in two. */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > MOST_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}
