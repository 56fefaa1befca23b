import {spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {unsealAnswers} from '@/lib/consultation/form/sealed-answers'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, makePlace, rowsOf} from '../databases'
import {keys} from '../make-site'
import {openAt} from '../open-at'

const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')

test.each(databaseKinds)(
  'on %s no kept request is lost when the process is killed while it stores',
  {
    timeout: 60_000,
  },
  async (kind) => {
    const place = await makePlace(kind)
    const kept: string[] = []
    for (const ms of [20, 75, 130, 200, 310]) {
      const storing = startStoring(place)
      await storing.firstKept
      await sleep(ms)
      kept.push(...(await storing.kill()))
    }
    expect(kept.length).toBeGreaterThan(20)

    const rows = await rowsOf(place)
    const stored = new Set(rows.map(({reference}) => reference))
    expect(kept.filter((reference) => !stored.has(reference))).toEqual([])
    // At most the one that was under way when the process died was stored and not named.
    expect(rows.length - kept.length).toBeLessThanOrEqual(5)
    for (const {id, payload} of rows) {
      expect(unsealAnswers(keys, String(id), payload as Uint8Array).name).toMatch(/^Patient \d+/)
    }
  },
)

test.each(databaseKinds)(
  'on %s two processes that store at the same time lose nothing',
  {
    timeout: 60_000,
  },
  async (kind) => {
    const place = await makePlace(kind)
    const processes = [startStoring(place, 150), startStoring(place, 150)]
    const kept = (await Promise.all(processes.map(({ended}) => ended))).flat()
    expect(kept).toHaveLength(300)
    expect(new Set(kept).size).toBe(300)

    const store = await openRequestStore(openAt(place))
    onTestFinished(() => store.close())
    expect(await store.countByState()).toEqual({queued: 300})
  },
)

function startStoring(place: string, most = 0) {
  const script = path.resolve(import.meta.dirname, '../journal/keep-storing.ts')
  const child = spawn(process.execPath, [script, place, ring, String(most)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  // `close` comes after the last output, `exit` may come before it.
  const ended = once(child, 'close').then(() =>
    [...output.matchAll(/^kept (\S+)$/gm)].flatMap(([, name]) => name ?? []),
  )
  return {
    ended,
    firstKept: once(child.stdout, 'data'),
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}
