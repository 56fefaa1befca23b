import path from 'node:path'
import {onTestFinished, vi} from 'vitest'
import {sealAnswers} from '@/lib/consultation/form/sealed-answers'
import {contentProblems} from '@/lib/freshness/content-problems'
import {reconcileContent} from '@/lib/freshness/reconcile/reconcile-content'
import type {checkHealth} from '@/lib/outbox/alarms/health'
import {openJournal} from '@/lib/outbox/journal/journal'
import {startWorker} from '@/lib/outbox/run/worker'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {resetContentState} from '../../cms/reset-content-state'
import {rowsOf} from '../../outbox/databases'
import {formOf, keys, type makeSite} from '../../outbox/make-site'
import {deadUrl} from '../peers'

type Parts = Parameters<typeof checkHealth>[0]
type Site = Awaited<ReturnType<typeof makeSite>>

/** Something that goes wrong while the site runs, and the word that `/api/health` must have for it. */
export type HealthFault = {name: string; problem: string; plant: (site: Site) => Promise<Partial<Parts>>}

export const faultsOfHealth: HealthFault[] = [
  {
    name: 'the worker hangs on a store that never answers',
    problem: 'worker-silent',
    plant: async () => aWorker(() => new Promise(() => {}), {looks: 4, laterMs: 31_000}),
  },
  {
    name: 'every look for requests fails',
    problem: 'delivery-interrupted',
    plant: async () =>
      aWorker(() => Promise.reject(new Error('disk I/O error')), {looks: 5, laterMs: 11_000}),
  },
  {
    name: 'content cannot be had',
    problem: 'content-unavailable',
    plant: async () => {
      resetContentState()
      vi.stubEnv('LAKE_PORT', new URL(await deadUrl()).port)
      onTestFinished(() => {
        vi.unstubAllEnvs()
        resetContentState()
      })
      await reconcileContent()
      return {others: contentProblems()}
    },
  },
  {
    name: 'the mail service refuses the key, and requests wait',
    problem: 'mail-misconfigured',
    plant: async ({receive, delivery, inbox}) => {
      await receive(formOf())
      const transport = resendTransport({apiKey: 'wrong', baseUrl: inbox.url, spacingMs: 0})
      await deliverNext({...delivery, transport})
      return {}
    },
  },
  {
    name: 'requests wait in the journal, because the store did not answer',
    problem: 'requests-in-journal',
    plant: async ({folder}) => {
      const journal = openJournal(path.join(folder, 'journal'))
      const answers = {name: 'Jane', times: [], contactBy: 'email' as const, email: 'jane@mail.example'}
      await journal.keep({id: 'a', dedupe: 'c:a', at: Date.now(), payload: sealAnswers(keys, 'a', answers)})
      return {journal}
    },
  },
  {
    name: 'a request was refused for good, and nobody has looked at it',
    problem: 'needs-attention',
    plant: async ({receive, delivery}) => {
      await receive(formOf())
      await deliverNext({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.test'}})
      return {}
    },
  },
  {
    name: 'nobody delivers, and a request waits for eleven minutes',
    problem: 'undelivered-too-long',
    plant: async ({receive}) => {
      await receive(formOf())
      return {now: () => Date.now() + 11 * 60_000}
    },
  },
  {
    name: 'the store takes no writes',
    problem: 'store-not-writable',
    plant: async ({place}) => {
      await rowsOf(place, 'drop table consultation_counters')
      return {}
    },
  },
]

/** A real worker, `laterMs` after it has looked so often. It looks in three lanes. */
async function aWorker(
  delivery: () => Promise<never>,
  {looks, laterMs}: {looks: number; laterMs: number},
): Promise<Partial<Parts>> {
  vi.useFakeTimers({toFake: ['performance']})
  let seen = 0
  const worker = startWorker({
    delivery: () => {
      seen += 1
      return delivery()
    },
    raiseOutageAlarms: async () => {},
    pollMs: 20,
  })
  onTestFinished(() => {
    vi.useRealTimers()
    void worker.stop()
  })
  await vi.waitUntil(() => seen >= looks, {timeout: 30_000})
  vi.advanceTimersByTime(laterMs)
  return {worker}
}
