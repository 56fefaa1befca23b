import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, readdir, readFile, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {receiveConsultation} from '@/lib/consultation/receive-consultation'
import {checkHealth} from '@/lib/outbox/alarms/health'
import {raiseJournalAlarm} from '@/lib/outbox/alarms/outage-alarms'
import {createProcessMemory} from '@/lib/outbox/alarms/process-memory'
import {openJournal} from '@/lib/outbox/journal/journal'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import type {RequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, keys, makeSite, patient} from '../make-site'
import {alarmsTo, healthParts, receivingParts} from '../parts'

describe.each(databaseKinds)('on %s', (kind) => {
  test('a request that comes while the store is down gets a reference, and is delivered when it is back', async () => {
    const {receive, isDown, delivery, journal, emails, store} = await makeSiteWithJournal(kind)
    isDown(true)
    const outcome = await receive(formOf())
    expect(outcome.status).toBe('received')
    expect(await store.countByState()).toEqual({})
    isDown(false)
    await drainOnce({...delivery, journal})
    const reference = outcome.status === 'received' ? outcome.reference : ''
    expect((await emails()).map(({subject}) => subject)).toEqual([`New website request ${reference}`])
    expect(await journal.waiting()).toBeUndefined()
  })

  test('the same form again and again, to a store that comes and goes, is one request with one reference', async () => {
    const {receive, isDown, delivery, journal, emails, store} = await makeSiteWithJournal(kind)
    const form = () => formOf({...patient, requestId: '0d9f5f4e-0000-4000-8000-c0ffeec0ffee'})
    const outcomes = []
    for (const down of [true, true, false, true, false, false]) {
      isDown(down)
      outcomes.push(await receive(form()))
    }
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    isDown(false)
    await drainOnce({...delivery, journal})
    await drainOnce({...delivery, journal})
    expect(await store.countByState()).toEqual({accepted: 1})
    expect(await emails()).toHaveLength(1)
  })

  test('a site that dies while it moves requests into the store doubles nothing', async () => {
    const {receive, isDown, journal, store, place, folder, delivery, emails} = await makeSiteWithJournal(kind)
    isDown(true)
    for (let count = 0; count < 40; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
    isDown(false)
    for (const ms of [1, 5, 15]) await replayAndDie(place, folder, ms)
    await Promise.all([journal.replay(store), openJournal(path.join(folder, 'journal')).replay(store)])
    await drainOnce({...delivery, journal})
    expect(await store.countByState()).toEqual({accepted: 40})
    expect(await emails()).toHaveLength(40)
    expect(await readdir(path.join(folder, 'journal'))).toEqual([])
  })

  test('what somebody else’s request has taken as its reference is kept under another one, and a person hears of it', async () => {
    const {receive, isDown, journal, store, place, logged} = await makeSiteWithJournal(kind)
    isDown(true)
    const outcome = await receive(formOf())
    isDown(false)
    await receive(formOf({...patient, name: 'Somebody Else'}))
    const told = outcome.status === 'received' ? outcome.reference : ''
    await rowsOf(place, `update consultation_requests set reference = '${told}' returning id`)
    await journal.replay(store)
    expect(await rowsOf(place)).toHaveLength(2)
    expect(logged.join('\n')).toContain(`"event":"request.reference-changed"`)
    expect(logged.join('\n')).toContain(told)
  })
})

test('nothing in the journal can be read without the key', async () => {
  const {receive, isDown, folder, logged} = await makeSiteWithJournal()
  isDown(true)
  await receive(formOf({...patient, support: 'canarysupport'}))
  const files = await readdir(path.join(folder, 'journal'))
  expect(files).toHaveLength(1)
  const text = await readFile(path.join(folder, 'journal', String(files[0])), 'latin1')
  for (const secret of ['Jane', 'Canary', '804 555', '8045550142', 'canarysupport', 'number-only']) {
    expect(text).not.toContain(secret)
    expect(logged.join()).not.toContain(secret)
  }
})

test('one entry that is damaged, or that the store never takes, does not hold up the others', async () => {
  const {receive, isDown, folder, journal, store, logged} = await makeSiteWithJournal()
  isDown(true)
  for (let count = 0; count < 10; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  isDown(false)
  const [damaged, refused] = await readdir(path.join(folder, 'journal'))
  await writeFile(path.join(folder, 'journal', String(damaged)), '{"id"')
  const entry = await readFile(path.join(folder, 'journal', String(refused)), 'utf8')
  const {dedupe} = JSON.parse(entry)
  const picky: RequestStore = {
    ...store,
    insert: (request) => {
      if (request.dedupe === dedupe) throw new Error('never')
      return store.insert(request)
    },
  }
  for (let round = 0; round < 100; round++) await journal.replay(picky)
  expect(await store.countByState()).toEqual({queued: 8})
  expect(await journal.waiting()).toMatchObject({count: 2})
  expect(logged.join()).toContain('"event":"request.unreadable"')
})

test('a journal that is full, or has no disk, says honestly that the request is not kept', async () => {
  const {isDown, folder, ...site} = await makeSiteWithJournal()
  isDown(true)
  const small = openJournal(path.join(folder, 'journal'), 1)
  expect((await site.receive(formOf(), small)).status).toBe('received')
  const other = formOf({...patient, name: 'Second Patient'})
  expect(await site.receive(other, small)).toMatchObject({status: 'unavailable'})
  expect(await site.receive(formOf(), null)).toMatchObject({
    status: 'unavailable',
    values: {name: [patient.name]},
  })
  await writeFile(path.join(folder, 'file'), '')
  const nowhere = openJournal(path.join(folder, 'file', 'journal'))
  expect(await site.receive(formOf(), nowhere)).toMatchObject({status: 'unavailable'})
})

test('health tells that requests wait in the journal, and an alarm calls a person after a minute, once', async () => {
  const {receive, isDown, journal, folder, delivery, emails, store, logged} = await makeSiteWithJournal()
  isDown(true)
  await receive(formOf())
  const health = await checkHealth({...healthParts(store), journal})
  expect(health).toMatchObject({ok: false, problems: ['requests-in-journal'], details: {journaled: 1}})

  const memory = createProcessMemory()
  const watching = {...delivery, alarms: alarmsTo({email: 'manager@clinic.example'})}
  await raiseJournalAlarm(watching, journal, memory)
  expect(await emails()).toEqual([])
  const [file] = await readdir(path.join(folder, 'journal'))
  const earlier = new Date(Date.now() - 61_000)
  await utimes(path.join(folder, 'journal', String(file)), earlier, earlier)
  await raiseJournalAlarm(watching, journal, memory)
  await raiseJournalAlarm(watching, journal, memory)
  expect((await emails()).map(({to}) => to)).toEqual([['manager@clinic.example']])
  expect(logged.join()).toContain('"event":"alert.requests-in-journal"')
})

test('a draft that a killed process left behind is removed', async () => {
  const {folder, journal, store} = await makeSiteWithJournal()
  const draft = path.join(folder, 'journal', 'x.draft')
  await mkdir(path.dirname(draft))
  await writeFile(draft, 'half')
  await journal.replay(store)
  expect(await readdir(path.dirname(draft))).toEqual(['x.draft'])
  await utimes(draft, new Date(0), new Date(0))
  await journal.replay(store)
  expect(await readdir(path.dirname(draft))).toEqual([])
})

async function makeSiteWithJournal(kind: (typeof databaseKinds)[number] = 'sqlite') {
  const site = await makeSite({kind})
  const journal = openJournal(path.join(site.folder, 'journal'))
  let down = false
  return {
    ...site,
    journal,
    isDown: (value: boolean) => {
      down = value
    },
    /** `null`: a host without a disk. */
    receive: (form: FormData, used: typeof journal | null = journal) =>
      receiveConsultation(
        form,
        receivingParts(
          async () => {
            if (down) throw Object.assign(new Error('down'), {code: 'ECONNREFUSED'})
            return site.store
          },
          keys,
          {journal: () => used ?? undefined},
        ),
      ),
  }
}

/** In a process of its own, killed `ms` after it began. */
async function replayAndDie(place: string, folder: string, ms: number): Promise<void> {
  const script = path.resolve(import.meta.dirname, 'keep-replaying.ts')
  const child = spawn(process.execPath, [script, place, path.join(folder, 'journal')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  child.stdout.resume()
  setTimeout(() => child.kill('SIGKILL'), ms)
  await closed
}
