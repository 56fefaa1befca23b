import {expect, test} from 'vitest'
import {checkForm} from '@/lib/consultation/form/check-form'
import {AnswersError, readKeptAnswers} from '@/lib/consultation/form/kept-answers'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {seal} from '@/lib/outbox/seal/seal'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {keys, makeSite} from '../../outbox/make-site'
import {sampleForm} from './sample-answers'

/** As the first release stored them. They open for as long as a request of that time may be kept. */
const ofFirstRelease = [
  {name: 'Jane Doe', times: [], contactBy: 'phone', phone: '804 555 0142', messages: 'number-only'},
  {name: 'Jane Doe', times: ['midday', 'any'], contactBy: 'email', email: 'jane@mail.example'},
  {
    name: 'J',
    times: ['any'],
    topic: 'prefer-not',
    support: 'A ramp',
    contactBy: 'email',
    email: 'j@mail.example',
  },
]

test.each(ofFirstRelease)('the answers that the first release stored can be read', (answers) => {
  expect(readKeptAnswers(JSON.stringify(answers))).toEqual(answers)
})

test.each(['phone', 'email'] as const)('what the form takes can be read again, all of it: by %s', (way) => {
  const {consultation} = {consultation: undefined, ...checkForm(sampleForm(way))}
  expect(consultation).toBeDefined()
  expect(readKeptAnswers(JSON.stringify(consultation))).toEqual(consultation)
})

const [byPhone, byEmail] = ofFirstRelease
const misfits: [string, object, string][] = [
  ['an answer to a question that this release does not have', {...byPhone, pet: 'Zebedee'}, 'pet'],
  ['an answer that belongs to the other way of contact', {...byEmail, phone: '804 555 0142'}, 'phone'],
  ['no answer to a question that must be answered', {...byPhone, name: undefined}, 'name'],
  ['no answer to a question about the chosen way', {...byPhone, messages: undefined}, 'messages'],
  ['a choice that the question does not have', {...byPhone, topic: 'Zebedee'}, 'topic'],
  ['a way of contact that is not known', {...byPhone, contactBy: 'fax'}, 'contactBy'],
]

test.each(misfits)('%s is an error that names the question, and not what was typed', (_, answers, name) => {
  const read = () => readKeptAnswers(JSON.stringify(answers))
  expect(read).toThrow(AnswersError)
  expect(read).toThrow(new RegExp(`do not fit the questions of this release: ${name}$`))
})

test.each(databaseKinds)(
  'on %s a stored answer that this release does not know stops the delivery and raises the alarm, and loses nothing',
  async (kind) => {
    const {receive, delivery, emails, place, store, logged} = await makeSite({kind})
    await receive(sampleForm('phone'))
    const [row] = await rowsOf(place)
    const payload = seal(keys, `${row?.id}/payload`, JSON.stringify({...byPhone, pet: 'Zebedee'}))
    await store.reseal(String(row?.id), 'payload', row?.payload as Uint8Array, payload)
    await drainOnce({...delivery, retryPause: () => 60_000})
    expect(await emails()).toEqual([])
    expect(logged.join('\n')).toMatch(/"delivery.misconfigured".*"code":"unreadable:AnswersError"/)
    expect(logged.join('\n')).not.toContain('Zebedee')
    expect(await store.countByState()).toEqual({queued: 1})
  },
)
