import {describe, expect, test} from 'vitest'
import {takeMailEvent} from '@/lib/outbox/events/take-mail-event'
import type {MailEvent, Taken} from '@/lib/outbox/store/confirmations'
import type {RequestStore} from '@/lib/outbox/store/request-store'
import type {ReadEvent} from '@/lib/outbox/transport/event-reader'
import {loggedLines, makeStore} from '../make-site'
import {logsOf} from '../scripted'

const kinds = ['sent', 'delayed', 'delivered', 'refused', 'complained'] as const satisfies MailEvent['kind'][]

describe('a call about the mail to a patient', () => {
  test.each(kinds)('that says %s is noted, and touches no request', async (kind) => {
    const {take, logs, opened} = await makeTaker()
    const answer = await take({ok: true, event: {id: 'e', receipt: {kind, at: 1, code: 'full'}}})
    expect(answer).toEqual({status: 200, outcome: 'receipt'})
    const isTrouble = kind === 'refused' || kind === 'complained'
    expect(logs()).toEqual(isTrouble ? [{event: 'receipt.refused', code: 'full'}] : [])
    expect(opened).toEqual([])
  })
})

describe('a call about an address that gets no mail any more', () => {
  test.each([
    ['the clinic’s own, in whatever case', 'FRONT-desk@Clinic.example', [{event: 'clinic-inbox.suppressed'}]],
    ['somebody else’s', 'jane@clinic.example', []],
  ])('is noted when it is %s', async (_whose, suppressed, lines) => {
    const {take, logs, opened} = await makeTaker()
    expect(await take({ok: true, event: {id: 'e', suppressed}})).toEqual({status: 200, outcome: 'noted'})
    expect(logs()).toEqual(lines)
    expect(opened).toEqual([])
  })
})

test('a call that does not concern us is taken, and the store is not asked', async () => {
  const {take, logs, opened} = await makeTaker()
  expect(await take({ok: true, event: {id: 'e', isOther: true}})).toEqual({status: 200, outcome: 'ignored'})
  expect(logs()).toEqual([])
  expect(opened).toEqual([])
})

test.each([
  [401, 'not signed'],
  [400, 'not an event'],
] as const)('a call that is refused with %i says "%s", and is logged', async (status, outcome) => {
  const {take, logs, opened} = await makeTaker()
  expect(await take({ok: false, status})).toEqual({status, outcome})
  expect(logs()).toEqual([{event: 'mail-event.refused', code: String(status)}])
  expect(opened).toEqual([])
})

describe('a call about the mail to the clinic', () => {
  const lines: Record<MailEvent['kind'], object> = {
    sent: {event: 'delivery.sent', reference: 'R'},
    delayed: {event: 'delivery.delayed', reference: 'R', code: 'c'},
    delivered: {event: 'delivery.confirmed', reference: 'R'},
    refused: {event: 'delivery.needs-attention', reference: 'R', code: 'c'},
    complained: {event: 'delivery.needs-attention', reference: 'R', code: 'c'},
  }

  test.each(kinds)('that says %s is written down and logged', async (kind) => {
    const {take, logs, opened} = await makeTaker({outcome: 'applied', reference: 'R'})
    expect(await take(eventOf(kind))).toEqual({status: 200, outcome: 'applied'})
    expect(logs()).toEqual([lines[kind]])
    expect(opened).toEqual([['e', {providerId: 'p', reference: 'R'}, {kind, at: 5, code: 'c'}]])
  })

  test.each([
    [
      'comes before its mail is known, must come again',
      503,
      'come again',
      {outcome: 'later', reference: 'R'},
    ],
    ['is about another mail of ours, is left alone', 200, 'foreign', {outcome: 'foreign', reference: 'R'}],
    ['is about no mail of ours, is left alone', 200, 'foreign', {outcome: 'foreign'}],
    ['names no reference, is written down without a line', 200, 'applied', {outcome: 'applied'}],
  ] as const)('that %s', async (_what, status, outcome, taken) => {
    const {take, logs} = await makeTaker(taken)
    expect(await take(eventOf('refused'))).toEqual({status, outcome})
    expect(logs()).toEqual([])
  })

  test('must come again when the store is down', async () => {
    const {take} = await makeTaker(new Error('down'))
    await expect(take(eventOf('delivered'))).rejects.toThrow('down')
  })
})

test('the secrets and headers of the call are what its proof is read from', async () => {
  const asked: unknown[] = []
  const read = async (...all: unknown[]): Promise<ReadEvent> => {
    asked.push(all)
    return {ok: true, event: {id: 'e', isOther: true}}
  }
  const {parts} = await makeTaker()
  const headers = new Headers({'svix-id': '1'})
  await takeMailEvent('body', headers, {...parts, reader: {read}})
  expect(asked).toEqual([['body', headers, ['secret']]])
})

function eventOf(kind: MailEvent['kind']): ReadEvent {
  return {
    ok: true,
    event: {id: 'e', subject: {providerId: 'p', reference: 'R'}, event: {kind, at: 5, code: 'c'}},
  }
}

/** Takes calls of a provider whose proof is good, for a store that answers so. */
async function makeTaker(answer: Taken | Error = {outcome: 'foreign'}) {
  const logged = loggedLines()
  const {store} = await makeStore()
  const opened: unknown[][] = []
  const parts = {
    secrets: ['secret'],
    clinicInbox: 'Front-Desk@clinic.example',
    store: async (): Promise<RequestStore> => ({
      ...store,
      takeEvent: async (...all) => {
        opened.push(all)
        if (answer instanceof Error) throw answer
        return answer
      },
    }),
    reader: {read: async (): Promise<ReadEvent> => ({ok: false, status: 401})},
  }
  return {
    parts,
    opened,
    logs: () => logsOf(logged, ''),
    take: (read: ReadEvent) => takeMailEvent('', new Headers(), {...parts, reader: {read: async () => read}}),
  }
}
