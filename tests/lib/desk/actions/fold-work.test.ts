import {randomUUID} from 'node:crypto'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {act} from '@/lib/desk/actions/act'
import {readWork} from '@/lib/desk/actions/read-work'
import type {Doing} from '@/lib/desk/actions/work-shapes'
import {stateIn} from '@/lib/desk/actions/work-shapes'
import {cases, timeForCases} from '../../outbox/cases'
import {keys} from '../../outbox/make-site'
import {ann, ben, makeDesk} from '../make-desk'

const FAR = 9_000_000_000_000

const doings: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom<Doing>(
    {kind: 'taken'},
    {kind: 'no-answer', againAt: FAR},
    {kind: 'left-message', againAt: FAR + 1},
    {kind: 'not-a-patient'},
    {kind: 'note', text: 'a note'},
    {kind: 'undone'},
  ),
  fc.constantFrom('booked', 'referred', 'unsaid').map((outcome): Doing => ({kind: 'answered', outcome})),
)
const steps = fc.array(
  fc.record({
    by: fc.constantFrom(ann, ben),
    doing: doings,
    waitsMs: fc.integer({min: 0, max: 700_000}),
    blindness: fc.integer({min: 0, max: 2}),
  }),
  {maxLength: 14},
)

test(
  'whatever people do, in whatever order, the kept state is the one that follows from their actions',
  async () => {
    const {send, db} = await makeDesk()
    let sent = 0
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const reference = await send({name: `Patient ${++sent}`})
        let now = 1_000_000
        let known = 0
        for (const {by, doing, waitsMs, blindness} of all) {
          now += waitsMs
          const number = (await readWork(db, reference))?.number ?? 0
          const action = {id: randomUUID(), reference, seen: Math.max(0, number - blindness), by, doing}
          const {status} = await act(db, keys, action, now)
          if (status === 'done') known += 1
        }
        const work = await readWork(db, reference)
        expect(work?.events.map(({number}) => number)).toEqual(Array.from({length: known}, (_, at) => at + 1))
        if (known > 0) expect(work?.events.at(-1)?.after).toEqual(work?.state)
        const [row] = await db.query('select handled_at from consultation_requests where reference = $1', [
          reference,
        ])
        expect(row?.handled_at ?? undefined).toBe(work?.state.doneAt)
      }),
      cases(40),
    )
  },
  timeForCases(40, 500),
)

test('a request that was handled before there was a desk is done', () => {
  expect(stateIn({stage: null, handled_at: 5})).toMatchObject({stage: 'done', outcome: 'unsaid', doneAt: 5})
  expect(stateIn({stage: null, handled_at: null})).toMatchObject({stage: 'open'})
})
