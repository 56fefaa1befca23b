import {randomUUID} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {act} from '@/lib/desk/actions/act'
import {followWorkSince} from '@/lib/desk/actions/follow-work'
import {unsealNote} from '@/lib/desk/actions/notes'
import {readWork} from '@/lib/desk/actions/read-work'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {ann, ben, makeDesk} from '../make-desk'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe.each(databaseKinds)('on %s', (kind) => {
  test('no answer, again at four, then answered: each step is kept, and the tries are counted', async () => {
    const {send, does, db, store} = await makeDesk(kind)
    const reference = await send()
    const now = Date.now()
    await does(ann, reference, {kind: 'taken'}, {now})
    expect(await stateOf(db, reference)).toMatchObject({
      stage: 'taken',
      holder: {name: 'Ann Front'},
      tries: 0,
    })
    await does(ann, reference, {kind: 'no-answer', againAt: now + HOUR}, {now: now + 1})
    expect(await stateOf(db, reference)).toMatchObject({
      stage: 'waiting',
      holder: undefined,
      tries: 1,
      againAt: now + HOUR,
      triedFirstAt: now + 1,
    })
    await does(ben, reference, {kind: 'answered', outcome: 'booked'}, {now: now + HOUR})
    expect(await stateOf(db, reference)).toMatchObject({
      stage: 'done',
      outcome: 'booked',
      tries: 2,
      triedFirstAt: now + 1,
      doneAt: now + HOUR,
    })
    // The outbox stops its alarms, and may delete it in time.
    expect((await store.find(reference))?.state).toBe('handled')
  })

  test('of two people at once one wins, and the other one is told who has it', async () => {
    const {send, does, db} = await makeDesk(kind)
    const reference = await send()
    const both = await Promise.all([
      does(ann, reference, {kind: 'taken'}, {seen: 0}),
      does(ben, reference, {kind: 'taken'}, {seen: 0}),
    ])
    expect(both.map(({status}) => status).sort()).toEqual(['done', 'overtaken'])
    const loser = both.find(({status}) => status === 'overtaken')
    expect(loser).toMatchObject({state: {holder: (await stateOf(db, reference))?.holder}})
  })

  test('two processes that race for one request many times have one winner each time', async () => {
    const {send, db, open} = await makeDesk(kind)
    const other = open()
    const reference = await send()
    for (let round = 0; round < 25; round++) {
      const seen = (await readWork(db, reference))?.number ?? 0
      const outcomes = await Promise.all(
        [ann, ben, {id: 'c3', name: 'Cleo'}, {id: 'd4', name: 'Dee'}].map((by, place) => {
          const action = {id: randomUUID(), reference, seen, by, doing: {kind: 'taken'} as const}
          return act(place % 2 === 0 ? db : other, keys, action, Date.now())
        }),
      )
      // Who has it already cannot take it again.
      expect(outcomes.filter(({status}) => status === 'done')).toHaveLength(1)
    }
    expect((await readWork(db, reference))?.events).toHaveLength(25)
  })

  test('the same form, sent twice, is one action', async () => {
    const {send, does, db} = await makeDesk(kind)
    const reference = await send()
    const id = randomUUID()
    const outcomes = await Promise.all(
      Array.from({length: 3}, () =>
        does(ann, reference, {kind: 'no-answer', againAt: Date.now() + HOUR}, {id, seen: 0}),
      ),
    )
    expect(outcomes.map(({status}) => status)).toEqual(['done', 'done', 'done'])
    expect(await stateOf(db, reference)).toMatchObject({tries: 1})
  })

  test('what one did can be taken back within ten minutes, by nobody else, and step by step', async () => {
    const {send, does, db, store} = await makeDesk(kind)
    const reference = await send()
    const now = Date.now()
    await does(ann, reference, {kind: 'taken'}, {now})
    await does(ann, reference, {kind: 'answered', outcome: 'referred'}, {now})
    await does(ben, reference, {kind: 'note', text: 'Looks fine'}, {now})
    expect(await does(ben, reference, {kind: 'undone'}, {now})).toMatchObject({status: 'refused'})
    expect(await does(ann, reference, {kind: 'undone'}, {now: now + 11 * MINUTE})).toMatchObject({
      status: 'refused',
    })
    expect(await does(ann, reference, {kind: 'undone'}, {now: now + 9 * MINUTE})).toMatchObject({
      status: 'done',
    })
    expect(await stateOf(db, reference)).toMatchObject({stage: 'taken', tries: 0, doneAt: undefined})
    expect((await store.find(reference))?.state).not.toBe('handled')
    await does(ann, reference, {kind: 'undone'}, {now: now + 9 * MINUTE})
    expect(await stateOf(db, reference)).toMatchObject({stage: 'open', holder: undefined})
    expect(await does(ann, reference, {kind: 'undone'}, {now: now + 9 * MINUTE})).toMatchObject({
      status: 'refused',
    })
  })

  test('what somebody else has is not answered past them, but can be taken over on purpose', async () => {
    const {send, does, db} = await makeDesk(kind)
    const reference = await send()
    await does(ann, reference, {kind: 'taken'})
    expect(await does(ben, reference, {kind: 'answered', outcome: 'booked'})).toMatchObject({
      status: 'overtaken',
      state: {holder: {name: 'Ann Front'}},
    })
    await does(ben, reference, {kind: 'taken'})
    expect(await stateOf(db, reference)).toMatchObject({holder: {name: 'Ben Lead'}})
    expect(await does(ann, reference, {kind: 'not-a-patient'})).toMatchObject({status: 'overtaken'})
  })

  test('a note is kept whatever others do meanwhile, is sealed, and takes nobody’s turn', async () => {
    const {send, does, db, place} = await makeDesk(kind)
    const reference = await send()
    await does(ann, reference, {kind: 'taken'})
    expect(
      await does(ben, reference, {kind: 'note', text: 'Asks for Canary-Street'}, {seen: 0}),
    ).toMatchObject({
      status: 'done',
    })
    expect(await does(ann, reference, {kind: 'answered', outcome: 'question'}, {seen: 1})).toMatchObject({
      status: 'done',
    })
    const work = await readWork(db, reference)
    const note = work?.events.find(({kind}) => kind === 'note')
    expect(note?.note && unsealNote(keys, work?.requestId ?? '', note.id, note.note)).toBe(
      'Asks for Canary-Street',
    )
    const [row] = await rowsOf(place, "select * from desk_work where kind = 'note'")
    expect(Buffer.from(Object.values(row ?? {}).join()).toString()).not.toContain('Canary')
  })

  test('what looks like spam, is done or lies in the past is refused; a reference that nobody has is unknown', async () => {
    const {send, does, place} = await makeDesk(kind)
    const reference = await send()
    expect(await does(ann, reference, {kind: 'no-answer', againAt: 1})).toMatchObject({status: 'refused'})
    await does(ann, reference, {kind: 'not-a-patient'})
    expect(await does(ann, reference, {kind: 'answered', outcome: 'booked'})).toMatchObject({
      status: 'refused',
    })
    expect(await does(ann, '2222-3333', {kind: 'taken'})).toEqual({status: 'unknown'})
    await rowsOf(place, "update consultation_requests set status = 'held' returning id")
    expect(await does(ann, reference, {kind: 'taken'})).toMatchObject({status: 'refused'})
  })

  test('a process that ended in the middle of an action leaves nothing behind for long', async () => {
    const {send, does, db, store} = await makeDesk(kind)
    const reference = await send()
    await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    await db.query(
      'update consultation_requests set work_number = null, work_stage = null, handled_at = null',
    )
    expect(await followWorkSince(db, 0)).toBe(1)
    expect((await store.find(reference))?.state).toBe('handled')
    expect(await followWorkSince(db, 0)).toBe(0)
  })

  test('what was done can be opened again', async () => {
    const {send, does, store, db} = await makeDesk(kind)
    const reference = await send()
    await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    await does(ben, reference, {kind: 'taken'})
    expect(await stateOf(db, reference)).toMatchObject({
      stage: 'taken',
      doneAt: undefined,
      outcome: undefined,
    })
    expect((await store.find(reference))?.state).not.toBe('handled')
  })

  test('work goes with its request: erased, and its notes when the content is deleted', async () => {
    const {send, does, store, place} = await makeDesk(kind)
    const [one, two] = [await send(), await send({name: 'Joe Canary'})]
    for (const reference of [one, two]) {
      await does(ann, reference, {kind: 'note', text: 'a note'})
      await does(ann, reference, {kind: 'answered', outcome: 'booked'}, {now: 1_000})
    }
    await store.erase(one)
    expect(await rowsOf(place, 'select * from desk_work')).toHaveLength(2)
    await store.purge(2_000, Date.now(), {onlyHandled: true})
    await rowsOf(place, "update consultation_requests set status = 'accepted', accepted_at = 1 returning id")
    await store.purge(2_000, Date.now(), {onlyHandled: true})
    const rows = await rowsOf(place, 'select note from desk_work')
    expect(rows.map(({note}) => note)).toEqual([null, null])
  })
})

async function stateOf(db: Parameters<typeof readWork>[0], reference: string) {
  return (await readWork(db, reference))?.state
}
