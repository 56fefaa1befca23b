import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {openSqlite} from '../../../lib/outbox/store/database/sqlite.ts'
import {openRequestStore} from '../../../lib/outbox/store/request-store.ts'
import {personAt} from '../../lib/consultation/spam/people.ts'
import {type Stack, startStack} from '../../run/stack.ts'
import {botKinds, fetchToken, referencesIn, sendForm} from './bots.ts'

/** As a clinic runs it: behind one proxy, on a site that expects two hundred requests on a busy day. */
const asLive = {TRUSTED_PROXY_HOPS: '1', REQUESTS_PER_DAY: '200'}
const MACHINES = 30
const AT_ONCE = 12

test('a thousand posts of machines make no mail, and the patient among them is served', async () => {
  test.setTimeout(180_000)
  const stack = await startStack(asLive)
  try {
    const [shared, ofPatient] = [await fetchToken(stack), await fetchToken(stack)]
    await sleep(3_100)
    const bots = botKinds.flatMap(([, count, answers]) => Array.from({length: count}, () => answers))
    expect(bots).toHaveLength(1_000)
    const references = new Set<string>()
    await inLanes(bots.length, async (place) => {
      const answers = await bots[place]?.(stack, shared)
      references.add(await sendForm(stack, answers ?? {}, `203.0.113.${place % MACHINES}`))
      if (place === 500) references.add(await sendPatient(stack, ofPatient))
    })
    // Nothing was dropped: each has a reference of its own.
    expect(references.size).toBe(1_001)

    const counts = await countByState(stack)
    expect(counts.held).toBeGreaterThanOrEqual(990)
    const mailed = await untilDelivered(stack, 1_001 - (counts.held ?? 0))
    expect(mailed.length).toBeLessThanOrEqual(11)
    const emails = await (await fetch(new URL('/emails', stack.inbox.url))).text()
    expect(emails).toContain('Zebedee Patient')
    expect(emails).not.toMatch(/x\.example|Look at|\[url/)
  } finally {
    await stack.stop()
  }
})

test('two hundred people of many cultures, as fast as they come, are all delivered', async () => {
  test.setTimeout(180_000)
  const stack = await startStack(asLive)
  try {
    const tokens = await Promise.all(Array.from({length: 200}, () => fetchToken(stack)))
    await sleep(3_100)
    const references = new Set<string>()
    await inLanes(200, async (place) => {
      const script = {requestId: randomUUID(), formToken: tokens[place] ?? ''}
      // One in fifty has no JavaScript.
      const answers = {...personAt(place), ...(place % 50 !== 0 && script)}
      references.add(await sendForm(stack, answers, `2001:db8:${place.toString(16)}:1::1`))
    })
    expect(references.size).toBe(200)
    expect((await countByState(stack)).held).toBeUndefined()
    expect(await untilDelivered(stack, 200)).toEqual([...references].toSorted())
  } finally {
    await stack.stop()
  }
})

test('fifty equal posts at once are one request and fifty equal answers', async () => {
  const stack = await startStack(asLive)
  try {
    const answers = {...personAt(7), requestId: randomUUID()}
    const references = await Promise.all(
      Array.from({length: 50}, () => sendForm(stack, answers, '203.0.113.1')),
    )
    expect(new Set(references).size).toBe(1)
    expect(await untilDelivered(stack, 1)).toEqual([references[0]])
  } finally {
    await stack.stop()
  }
})

function sendPatient(stack: Stack, formToken: string): Promise<string> {
  const answers = {name: 'Zebedee Patient', contactBy: 'phone', phone: '804 555 0142', messages: 'no'}
  return sendForm(stack, {...answers, requestId: randomUUID(), formToken}, '198.51.100.7')
}

async function inLanes(count: number, work: (place: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({length: AT_ONCE}, lane))
}

async function countByState({settings}: Stack): Promise<Record<string, number>> {
  const store = await openRequestStore(openSqlite(path.join(settings.dataDir, 'requests.sqlite')))
  const counts = await store.countByState()
  await store.close()
  return counts
}

/** The references in the inbox, when there are as many as expected; a little later still no more. */
async function untilDelivered(stack: Stack, count: number): Promise<string[]> {
  await expect.poll(() => referencesIn(stack), {timeout: 100_000, intervals: [500]}).toHaveLength(count)
  await sleep(1_000)
  const references = await referencesIn(stack)
  expect(references).toHaveLength(count)
  return references
}
