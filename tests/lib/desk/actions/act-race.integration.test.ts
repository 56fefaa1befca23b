import {type ChildProcess, fork} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {once} from 'node:events'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import type {Acted, Action} from '@/lib/desk/actions/act'
import {foldWork} from '@/lib/desk/actions/fold-work'
import {readWork, type Work} from '@/lib/desk/actions/read-work'
import {type Doing, openState, type Worker} from '@/lib/desk/actions/work-shapes'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {ann, ben, makeDesk} from '../make-desk'

const ROUNDS = 500

test.each(databaseKinds)(
  'of two processes that act at once on 500 requests one wins each time, and nothing is lost or done twice (%s)',
  async (kind) => {
    const {db, place, does} = await makeDesk(kind)
    await db.exclusively(async (query) => {
      for (let round = 0; round < ROUNDS; round++) await query(insertRequest, [`r${round}`, NOTHING])
    })
    const [annActs, benActs] = await Promise.all([startSite(place), startSite(place)])
    /** Who is told first mostly wins, so they take turns. */
    const both = (round: number, reference: string, seen: number, doing: {ann: Doing; ben: Doing}) => {
      const acts = [
        () => annActs({id: randomUUID(), reference, seen, by: workerOf(ann), doing: doing.ann}),
        () => benActs({id: randomUUID(), reference, seen, by: workerOf(ben), doing: doing.ben}),
      ]
      const isBenFirst = round % 2 === 1
      const begun = (isBenFirst ? acts.toReversed() : acts).map((begin) => begin())
      return Promise.all(isBenFirst ? begun.toReversed() : begun)
    }
    const wins = {[ann.id]: 0, [ben.id]: 0}

    for (let round = 0; round < ROUNDS; round++) {
      const reference = `r${round}`
      if (round % 5 === 4) {
        // A note is nobody's turn: it loses to nothing, and nothing loses to it.
        await does(ann, reference, {kind: 'taken'})
        const acted = await both(round, reference, 1, {
          ann: {kind: 'undone'},
          ben: {kind: 'note', text: 'Called her sister'},
        })
        expect(acted.map(({status}) => status)).toEqual(['done', 'done'])
        expect(
          kindsOf(await workOn(reference))
            .slice(1)
            .sort(),
        ).toEqual(['note', 'undone'])
        continue
      }
      const doing: Doing = round % 5 === 3 ? {kind: 'answered', outcome: 'booked'} : {kind: 'taken'}
      const acted = await both(round, reference, 0, {ann: doing, ben: doing})
      expect(acted.map(({status}) => status).sort()).toEqual(['done', 'overtaken'])
      const {events, state} = await workOn(reference)
      expect(events).toHaveLength(1)
      const winner = events[0]?.by.id === ann.id ? ann : ben
      wins[winner.id] = (wins[winner.id] ?? 0) + 1
      expect(acted[winner === ann ? 0 : 1]).toEqual({status: 'done', state})
      // The other one is told how the request stands, and so who has it.
      expect(acted[winner === ann ? 1 : 0]).toEqual({status: 'overtaken', state})
      if (doing.kind === 'taken') expect(state.holder?.name).toBe(winner.name)
    }

    // Nobody was first all the time: there was something to win.
    expect(Math.min(...Object.values(wins))).toBeGreaterThan(0)
    for (const {work_number, work_stage, reference} of await rowsOf(place)) {
      const {events, number, state} = await workOn(String(reference))
      expect({work_number, work_stage}).toEqual({work_number: number, work_stage: state.stage})
      expect(events.map((event) => event.number)).toEqual(events.map((_, at) => at + 1))
      expect(foldWork(events, openState)).toEqual(events.at(-1)?.after)
    }

    async function workOn(reference: string): Promise<Work> {
      const work = await readWork(db, reference)
      if (!work) throw new Error('a request is gone')
      return work
    }
  },
)

const workerOf = ({id, name}: Worker): Worker => ({id, name})
const NOTHING = new Uint8Array()
const insertRequest = `
  insert into consultation_requests (id, reference, dedupe, status, next_at, payload, created_at)
  values ($1, $1, $1, 'accepted', 1, $2, 1)`
const kindsOf = ({events}: Work) => events.map(({kind}) => kind)

/** Resolves with a way to have another process act. */
async function startSite(place: string): Promise<(action: Action) => Promise<Acted>> {
  const script = path.resolve(import.meta.dirname, 'keep-acting.ts')
  const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')
  const child = fork(script, [place, ring], {execArgv: []})
  onTestFinished(() => end(child))
  await once(child, 'message')
  return async (action) => {
    const answer = once(child, 'message')
    child.send(action)
    const [acted] = await answer
    return acted
  }
}

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}
