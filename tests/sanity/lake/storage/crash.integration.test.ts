import {setTimeout as wait} from 'node:timers/promises'
import {expect, test, vi} from 'vitest'
import {type LakeProcess, startLakeProcess} from '../lake-process'
import {makeFolder} from '../lake-test'

const rounds = 5
const writers = 4

type Answered = {n: number; transactionId: string}

/** Writes pairs of documents, one pair after the other, until the lake is gone. */
async function writePairs(
  {url}: LakeProcess,
  writer: string,
  answered: Map<string, Answered>,
): Promise<void> {
  for (let n = 0; ; n++) {
    const mutations = ['left', 'right'].map((side) => ({
      createOrReplace: {_id: `${writer}-${side}`, _type: 'pair', n, text: 'x'.repeat(2000)},
    }))
    try {
      const body = JSON.stringify({mutations})
      const response = await fetch(`${url}/v1/data/mutate/production`, {method: 'POST', body})
      const {transactionId} = await response.json()
      if (response.ok) answered.set(writer, {n, transactionId})
    } catch {
      return
    }
  }
}

test('what the lake has answered survives kill -9, and nothing is there by half', async () => {
  const dataDir = await makeFolder()
  const answered = new Map<string, Answered>()
  for (let round = 0; round < rounds; round++) {
    const lake = await startLakeProcess(dataDir)
    const ids = Array.from({length: writers}, (_, writer) => `r${round}w${writer}`)
    const writing = ids.map((id) => writePairs(lake, id, answered))
    await vi.waitUntil(() => ids.every((id) => answered.has(id)), {timeout: 30_000})
    await wait(Math.random() * 200)
    await lake.kill()
    await Promise.all(writing)
  }

  const {url} = await startLakeProcess(dataDir)
  const get = async (path: string) => (await fetch(`${url}/v1/data/${path}`)).json()
  for (const [writer, {n, transactionId}] of answered) {
    const {documents} = await get(`doc/production/${writer}-left,${writer}-right`)
    const [left, right] = documents
    // One more than answered may be there: committed, and killed before the answer.
    expect(left.n).toBeGreaterThanOrEqual(n)
    expect(left.n).toBeLessThanOrEqual(n + 1)
    expect([right.n, right._rev]).toEqual([left.n, left._rev])
    const past = await get(`history/production/documents/${writer}-right?revision=${transactionId}`)
    expect(past.documents).toMatchObject([{n, _rev: transactionId}])
  }
})
