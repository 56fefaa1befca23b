import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test, vi} from 'vitest'
import {followOtherSites} from '@/lib/freshness/follow-other-sites'
import {markStale, markStaleHere} from '@/lib/freshness/mark-stale'
import {startReconcileWorker} from '@/lib/freshness/reconcile/reconcile-worker'
import {openSharedTagLog, type SharedTagLog} from '@/lib/freshness/tag-log/shared-tag-log'
import type {StaleContent} from '@/lib/freshness/tag-log/stale-content-table'
import {onceInProcess} from '@/lib/process/once-in-process'
import {makeOwnDatabase} from '../outbox/databases'
import {buildFolder, forget, startRequest} from './cache-handler/next-caches'
import {forgetSettings, stubSettings} from './stub-settings'

const shared = onceInProcess<{log?: SharedTagLog}>('shared-tag-log', () => ({}))

/**
 * This process is one site, with a build folder, a worker and a front server. The other one is on another machine, and
 * shares nothing with it but the database.
 */
test('two sites on one database show each other’s changes, and each reconciles for itself', async () => {
  const folder = buildFolder()
  const url = await makeOwnDatabase()
  const asked: string[] = []
  const [site, front] = [await listen('site', asked), await listen('front', asked)]
  onTestFinished(forgetSettings)
  stubSettings({DATABASE_URL: url, NEXT_DIST_DIR: folder, PORT: new URL(site).port, FRONT_URL: front})
  let passes = 0
  const worker = startReconcileWorker({reconcile: async () => Boolean(++passes)})
  const heard: StaleContent[] = []
  const other = openSharedTagLog({
    database: {url, isDirect: true},
    onChange: (change) => heard.push(change),
    onTrouble: () => undefined,
  })
  followOtherSites()
  onTestFinished(async () => {
    await worker.stop()
    await other.close()
    await shared().log?.close()
  })

  const visit = () => startRequest(folder).get('/faq', () => ({html: '<p>Old</p>', tags: 'faq'}))
  await visit()
  expect((await visit()).isStale).not.toBe(true)
  await sleep(2)
  other.add({
    tags: ['faq', '_N_T_/layout'],
    paths: ['/faq', '//elsewhere.example/', 'https://elsewhere.example/'],
  })
  await vi.waitFor(() => expect(asked.filter((page) => page === 'front /faq')).toHaveLength(3), 30_000)
  expect(asked).toContain('site /faq')
  expect(new Set(asked)).toEqual(new Set(['site /faq', 'front /faq']))
  expect((await visit()).isStale).toBe(true)
  await vi.waitFor(() => expect(passes).toBeGreaterThan(1), 30_000)

  forget('faq')
  await markStaleHere(['article'])
  await markStale({tags: ['faq'], paths: ['/faq']})
  await vi.waitFor(() => expect(heard).toEqual([{tags: ['faq'], paths: ['/faq']}]), 30_000)
})

async function listen(name: string, asked: string[]): Promise<string> {
  const server: Server = createServer((request, response) => {
    asked.push(`${name} ${request.url}`)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
