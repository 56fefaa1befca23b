import {expect, test} from 'vitest'
import type {Desk} from '@/lib/consultation/desk/command'
import {commands} from '@/lib/consultation/desk/requests-commands'
import type {ContactWay} from '@/lib/consultation/form/kinds/wording'
import {fieldNames, questions} from '@/lib/consultation/form/questions'
import {unsealAnswers} from '@/lib/consultation/form/sealed-answers'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {keys, makeSite} from '../outbox/make-site'
import {sampleAnswers, sampleForm, typedWords} from './form/sample-answers'

test('the samples answer every question', () => {
  const answered = (['phone', 'email'] as const).flatMap((way) => sampleAnswers(way).map(({name}) => name))
  expect(new Set(answered)).toEqual(new Set(fieldNames))
})

for (const kind of databaseKinds) {
  test.each(['phone', 'email'] as const)(
    `on ${kind} the answer to every question arrives everywhere, for a patient who chose %s`,
    {timeout: 60_000},
    async (way) => {
      const {text, html, stored, shown, exported, logged} = await sendThrough(kind, way)
      for (const {name, sent, word} of sampleAnswers(way)) {
        const {mailLabel} = questions[name]
        expect([stored[name]].flat(), `${name} in the store`).toEqual([sent])
        expect(partOf(text, mailLabel), `${name} in the text of the mail`).toContain(word)
        expect(html, `${name} in the page of the mail`).toContain(word)
        expect(partOf(shown, mailLabel), `${name} at the terminal`).toContain(word)
        expect(exported[mailLabel], `${name} in the export`).toContain(word)
      }
      for (const word of typedWords(way)) expect(logged, `${word} in the log`).not.toContain(word)
    },
  )
}

/** Sends the samples from the form to the clinic, and gives what is found on the way. */
async function sendThrough(kind: (typeof databaseKinds)[number], way: ContactWay) {
  const {receive, delivery, emails, store, place, logged} = await makeSite({kind, timeoutMs: 20_000})
  const outcome = await receive(sampleForm(way))
  expect(outcome).toMatchObject({status: 'received'})
  const reference = outcome.status === 'received' ? outcome.reference : ''
  await drainOnce(delivery)
  const [row] = await rowsOf(place)
  const stored: Record<string, unknown> = unsealAnswers(keys, String(row?.id), row?.payload as Uint8Array)
  const [mail] = await emails()
  const desk = {store, keys, confirm: async () => true, now: Date.now} as Partial<Desk> as Desk
  const run = (name: string) => commands[name]?.run(desk, reference, undefined)
  const [header = [], cells = []] = rowsOfCsv(String(await run('export')))
  return {
    text: String(mail?.text),
    html: String(mail?.html),
    stored,
    shown: String(await run('show')),
    exported: Object.fromEntries(header.map((label, column) => [label, cells[column]])),
    logged: logged.join('\n'),
  }
}

/** From one question to the next. */
function partOf(text: string, label: string): string {
  const rest = text.slice(text.indexOf(`\n${label}`) + label.length + 1)
  const ends = fieldNames.map((name) => rest.indexOf(`\n${questions[name].mailLabel}`)).filter((at) => at > 0)
  return rest.slice(0, Math.min(...ends, rest.length))
}

function rowsOfCsv(csv: string): string[][] {
  return csv.split('\r\n').map((line) => line.slice(1, -1).split('","'))
}
