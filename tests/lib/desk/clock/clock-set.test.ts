import {describe, expect, test} from 'vitest'
import {undoable} from '@/lib/desk/actions/fold-work'
import {readWork} from '@/lib/desk/actions/read-work'
import {readQueue} from '@/lib/desk/queue/read-queue'
import type {Tab} from '@/lib/desk/queue/tab-names'
import {countTabs} from '@/lib/desk/queue/tabs'
import {readRequest} from '@/lib/desk/request/read-request'
import {databaseKinds} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {ann, ben} from '../make-desk'
import {HOUR, makeClock, monday} from './make-clock'

const MINUTE = 60_000

describe.each([
  ['five hours ahead', 5 * HOUR],
  ['five hours back', -5 * HOUR],
])('the clock is set %s', (_, step) => {
  describe.each(databaseKinds)('on %s', (kind) => {
    test('every open request stays in one list, and who has one keeps it', async () => {
      const {db, send, does, look} = await makeDay(kind)
      const [open, held, waits, done] = [
        await send({name: 'Open'}),
        await send({name: 'Taken'}),
        await send({name: 'Waits'}),
        await send({name: 'Done'}),
      ]
      await does(ann, held, {kind: 'taken'}, {now: monday})
      await does(ann, waits, {kind: 'left-message', againAt: monday + 2 * HOUR}, {now: monday})
      await does(ann, done, {kind: 'answered', outcome: 'booked'}, {now: monday})

      const now = monday + step
      const isDue = now >= monday + 2 * HOUR
      expect(await look('to-do', now)).toEqual([open, held, ...(isDue ? [waits] : [])].sort())
      expect(await look('waiting', now)).toEqual(isDue ? [] : [waits])
      expect(await look('done', now)).toEqual([done])
      expect(await countTabs(db, now)).toMatchObject({'to-do': isDue ? 3 : 2, done: 1})
      expect((await readWork(db, held))?.state.holder).toEqual({id: ann.id, name: ann.name})
      expect(await does(ben, held, {kind: 'answered', outcome: 'booked'}, {now})).toMatchObject({
        status: 'overtaken',
      })
      expect(await does(ann, held, {kind: 'answered', outcome: 'booked'}, {now})).toMatchObject({
        status: 'done',
      })
      // Put right again, nothing looks as if it had never been done.
      expect(await look('done', monday + MINUTE)).toEqual([done, held].sort())
    })

    test('a call that was put off comes back at its time when the clock is right again', async () => {
      const {send, does, look} = await makeDay(kind)
      const reference = await send({name: 'Waits'})
      await does(ann, reference, {kind: 'no-answer', againAt: monday + 6 * HOUR}, {now: monday + step})
      expect(await look('waiting', monday + 6 * HOUR - 1)).toEqual([reference])
      expect(await look('to-do', monday + 6 * HOUR)).toEqual([reference])
    })

    test('a step can be taken back for ten minutes of the clock that everybody sees, and no longer', async () => {
      const {send, does, db, parts} = await makeDay(kind)
      const reference = await send({name: 'Undo'})
      await does(ann, reference, {kind: 'answered', outcome: 'booked'}, {now: monday})
      const events = (await readWork(db, reference))?.events ?? []
      const mayUndo = (now: number) => undoable(events, ann, now) !== undefined
      expect([mayUndo(monday + 10 * MINUTE), mayUndo(monday + step)]).toEqual([true, false])
      expect((await readRequest(parts(monday + step), ann, reference))?.may.undo).toBeUndefined()
      expect(await does(ann, reference, {kind: 'undone'}, {now: monday + step})).toMatchObject({
        status: 'refused',
      })
      expect(await does(ann, reference, {kind: 'undone'}, {now: monday + MINUTE})).toMatchObject({
        status: 'done',
      })
    })

    test('what was told is not told again when the clock is put right, and what is missed later is', async () => {
      const {send, tend, taken, subjects} = await makeDay(kind)
      await send({name: 'Early'}, monday - 2 * HOUR)
      await tend(monday + 5 * HOUR)
      const before = subjects()
      for (const at of [monday + 5 * HOUR + step, monday + 6 * HOUR]) await tend(at)
      expect(subjects()).toEqual(before)
      taken.length = 0
      await send({name: 'Late'}, monday + 2 * HOUR)
      await tend(monday + 7.5 * HOUR)
      expect(subjects().map((subject) => subject.split(': ')[1])).toEqual(Array(2).fill('answer overdue'))
    })

    async function makeDay(kind: (typeof databaseKinds)[number]) {
      const desk = await makeClock(kind)
      const parts = (at: number) => ({db: desk.db, store: desk.store, keys, now: () => at})
      return {
        ...desk,
        parts,
        /** The references in a list, as a receptionist sees it. */
        look: async (tab: Tab, at: number) =>
          (await readQueue(parts(at), ann, {tab, page: 1})).lines.map(({reference}) => reference).sort(),
      }
    }
  })
})
