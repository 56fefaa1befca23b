import {describe, expect, test} from 'vitest'
import type {Alert} from '@/lib/outbox/alarms/alert'
import type {Channel} from '@/lib/outbox/alarms/channels'
import {
  type AlertMemory,
  type Incident,
  isFailing,
  isPaused,
  notify,
  recordResult,
} from '@/lib/outbox/alarms/notify'
import {createProcessMemory} from '@/lib/outbox/alarms/process-memory'
import {databaseKinds} from '../databases'
import {loggedLines, makeStore} from '../make-site'
import {logsOf} from '../scripted'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOON = Date.parse('2026-11-28T12:00:00Z')

const memories: [where: string, make: () => Promise<AlertMemory>][] = [
  ['this process', async () => createProcessMemory()],
  ...databaseKinds.map((kind): (typeof memories)[number] => [
    kind,
    async () => (await makeStore(kind)).store,
  ]),
]

describe.each(memories)('remembered in %s', (_where, makeMemory) => {
  test('a matter is told once a day, and again on the next day', async () => {
    const {tell, channel} = await makeChannel(makeMemory)
    const evening = Date.parse('2026-11-28T23:59:59.999Z')
    expect(await tell(NOON, [open('A')])).toEqual(new Set(['hook']))
    expect(await tell(NOON + HOUR, [open('A')])).toEqual(new Set())
    expect(await tell(evening, [open('A')])).toEqual(new Set())
    expect(await tell(evening + 1, [open('A')])).toEqual(new Set(['hook']))
    expect(channel.sent).toHaveLength(2)
  })

  test('a matter that is told once for all is not told again on another day, by each channel', async () => {
    const {memory, channel} = await makeChannel(makeMemory)
    const other = makeFake('mail', ['mail:down'])
    const [once, later] = [
      {...open('A'), onceFor: NOON},
      {...open('B'), onceFor: NOON + 2 * DAY},
    ]
    for (const days of [0, 1, 3]) await notify(memory, [channel, other], [once, later], NOON + days * DAY)
    expect(channel.sent.map(({references}) => references)).toEqual([['A', 'B']])
    expect(other.sent.map(({references}) => references)).toEqual([
      ['A', 'B'],
      ['A', 'B'],
    ])
  })

  test('what is new is told without what was told before, and each event for itself', async () => {
    const {tell, channel} = await makeChannel(makeMemory)
    await tell(NOON, [open('A', 'x:1')])
    await tell(NOON + HOUR, [
      open('A', 'x:1'),
      open('B', 'x:2'),
      {event: 'alert.undelivered', reference: 'A', code: 'x:3'},
      open('C'),
      {event: 'alert.held-as-spam', count: 7},
    ])
    expect(channel.sent.slice(1)).toEqual([
      {event: 'alert.needs-attention', references: ['B', 'C'], count: 2, codes: ['x:2', undefined]},
      {event: 'alert.undelivered', references: ['A'], count: 1, codes: ['x:3']},
      {event: 'alert.held-as-spam', references: [], count: 7, codes: [undefined]},
    ])
  })

  test('what comes within the spacing is told together when it is over', async () => {
    const {tell, channel} = await makeChannel(makeMemory, {spacingMs: 15 * MINUTE})
    await tell(NOON, [open('A')])
    expect(await tell(NOON + 15 * MINUTE - 1, [open('A'), open('B')])).toEqual(new Set())
    expect(await tell(NOON + 15 * MINUTE, [open('A'), open('B'), open('C')])).toEqual(new Set(['hook']))
    expect(channel.sent.map(({references}) => references)).toEqual([['A'], ['B', 'C']])
  })

  test('the spacing is of one channel and one event: others are told all the same', async () => {
    const {memory, channel} = await makeChannel(makeMemory, {spacingMs: 15 * MINUTE})
    const other = makeFake('mail', [], 15 * MINUTE)
    const all = [channel, other]
    const undelivered = {event: 'alert.undelivered', reference: 'A'} as const
    await notify(memory, [channel], [open('A')], NOON)
    expect(await notify(memory, all, [open('A'), open('B'), undelivered], NOON)).toEqual(
      new Set(['hook', 'mail']),
    )
    expect(channel.sent.map(({event}) => event)).toEqual(['alert.needs-attention', 'alert.undelivered'])
    expect(other.sent.map(({references}) => references)).toEqual([['A', 'B'], ['A']])
  })

  test('a clock that was set back holds no alarm up', async () => {
    const {tell, channel} = await makeChannel(makeMemory, {spacingMs: 15 * MINUTE})
    await tell(NOON, [open('A')])
    await tell(NOON - MINUTE, [open('B')])
    expect(channel.sent).toHaveLength(2)
  })

  test('a channel that fails is tried again after 1, 2, 5, 15, 30 and 60 minutes, and then each hour', async () => {
    const {tell, channel, logged} = await makeChannel(makeMemory)
    channel.answers.push(...Array(8).fill('hook:500'))
    let at = NOON
    for (const minutes of [1, 2, 5, 15, 30, 60, 60]) {
      await tell(at, [open('A'), {event: 'alert.undelivered'}])
      const before = channel.sent.length
      await tell(at + minutes * MINUTE - 1, [open('A')])
      expect(channel.sent).toHaveLength(before)
      at += minutes * MINUTE
    }
    expect(channel.sent).toHaveLength(7)
    expect(logsOf(logged, 'alert.')).toEqual(Array(7).fill({event: 'alert.not-sent', code: 'hook:500'}))
    channel.answers.length = 0
    expect(await tell(at, [open('A')])).toEqual(new Set(['hook']))
    expect(await tell(at, [open('B')])).toEqual(new Set(['hook']))
  })

  test('a channel that fails keeps no other one from its alarm', async () => {
    const {memory, channel} = await makeChannel(makeMemory)
    const other = makeFake('mail', ['mail:down'])
    expect(await notify(memory, [other, channel], [open('A')], NOON)).toEqual(new Set(['hook']))
    expect([other.sent.length, channel.sent.length]).toEqual([1, 1])
    expect(await isFailing(memory, 'mail', NOON)).toBe(true)
    expect(await isFailing(memory, 'hook', NOON)).toBe(false)
  })

  test('a channel that took one thing and then failed has told something', async () => {
    const {tell, channel} = await makeChannel(makeMemory)
    channel.answers.push(undefined, 'hook:500')
    const all = [open('A'), {event: 'alert.undelivered'} as const, {event: 'alert.misconfigured'} as const]
    expect(await tell(NOON, all)).toEqual(new Set(['hook']))
    expect(channel.sent.map(({event}) => event)).toEqual(['alert.needs-attention', 'alert.undelivered'])
  })

  test('while one process tells a channel, no other one does, for five minutes at most', async () => {
    const {tell, memory, channel} = await makeChannel(makeMemory)
    await memory.claimNote('hook busy', NOON, 1)
    expect(await tell(NOON + 5 * MINUTE - 1, [open('A')])).toEqual(new Set())
    expect(await tell(NOON + 5 * MINUTE, [open('A')])).toEqual(new Set(['hook']))
    expect(channel.sent).toHaveLength(1)
  })

  test('a channel that breaks is free again for the next process', async () => {
    const {tell, channel} = await makeChannel(makeMemory)
    channel.answers.push(new Error('broken'))
    await expect(tell(NOON, [open('A')])).rejects.toThrow('broken')
    expect(await tell(NOON, [open('A')])).toEqual(new Set(['hook']))
  })

  test('with nothing to tell nothing is asked of a channel', async () => {
    const {memory, channel} = await makeChannel(makeMemory)
    const asked: string[] = []
    const watched: AlertMemory = {
      ...memory,
      claimNote: async (...all) => asked.push('claim') > 0 && memory.claimNote(...all),
    }
    expect(await notify(watched, [channel], [], NOON)).toEqual(new Set())
    expect(asked).toEqual([])
  })

  test('a channel counts as failing for a day after its last failure, or until it works', async () => {
    const memory = await makeMemory()
    expect(await isFailing(memory, 'hook', NOON)).toBe(false)
    await recordResult(memory, 'hook', 'x', NOON)
    expect(await isFailing(memory, 'hook', NOON + DAY - 1)).toBe(true)
    expect(await isFailing(memory, 'hook', NOON + DAY)).toBe(false)
    await recordResult(memory, 'hook', undefined, NOON + 1)
    expect(await isFailing(memory, 'hook', NOON + 1)).toBe(false)
    expect(await isPaused(memory, 'hook', NOON + 1)).toBe(false)
  })

  test('a failure in the future, from before the clock was set back, is no pause', async () => {
    const memory = await makeMemory()
    await recordResult(memory, 'hook', 'x', NOON)
    expect(await isPaused(memory, 'hook', NOON)).toBe(true)
    expect(await isPaused(memory, 'hook', NOON - 1)).toBe(false)
  })

  test('that a channel works is written down only after it had failed', async () => {
    const memory = await makeMemory()
    await recordResult(memory, 'hook', undefined, NOON)
    expect(await memory.readNotes(['hook failures', 'hook failed-at'])).toEqual(new Map())
  })

  test('counts are of one day, each name for itself', async () => {
    const memory = await makeMemory()
    const midnight = Date.parse('2026-11-29T00:00:00Z')
    expect(await memory.countEach(['a', 'b'], midnight - 1)).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    )
    expect(await memory.countEach(['a'], midnight - 1)).toEqual(new Map([['a', 2]]))
    expect(await memory.readCounts(['a', 'b', 'c'], midnight - DAY)).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    )
    expect(await memory.readCounts(['a'], midnight)).toEqual(new Map())
  })

  test('a note is claimed by one, until its time is over or lies ahead', async () => {
    const memory = await makeMemory()
    expect(await memory.claimNote('n', NOON, MINUTE)).toBe(true)
    expect(await memory.claimNote('n', NOON, MINUTE)).toBe(false)
    expect(await memory.claimNote('n', NOON + MINUTE - 1, MINUTE)).toBe(false)
    expect(await memory.claimNote('n', NOON + MINUTE, MINUTE)).toBe(true)
    expect(await memory.claimNote('n', NOON + MINUTE - 1, MINUTE)).toBe(true)
    expect(await memory.readNotes(['n', 'never'])).toEqual(new Map([['n', NOON + MINUTE - 1]]))
  })
})

function open(reference: string, code?: string): Incident {
  return {event: 'alert.needs-attention', reference, code}
}

function makeFake(name: string, answers: (string | undefined | Error)[] = [], spacingMs = 0) {
  const sent: Alert[] = []
  const send: Channel['send'] = async (alert) => {
    sent.push(alert)
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  return {name, spacingMs, send, sent, answers}
}

async function makeChannel(makeMemory: () => Promise<AlertMemory>, {spacingMs = 0} = {}) {
  const memory = await makeMemory()
  const logged = loggedLines()
  const channel = makeFake('hook', [], spacingMs)
  const tell = (at: number, incidents: Incident[]) => notify(memory, [channel], incidents, at)
  return {memory, logged, channel, tell}
}
