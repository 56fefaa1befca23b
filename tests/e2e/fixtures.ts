import {test as base, expect} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {lakeClient} from '../../lib/demo/start/lake-client.ts'
import {type Stack, type StackPart, startStack} from '../run/stack.ts'

export {expect}

/** A message as the local inbox lists it. */
export type Email = {
  id: string
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  idempotencyKey: string | null
  receivedAt: string
}

type WorkerFixtures = {stack: Stack}

type TestFixtures = {
  site: StackPart
  lake: StackPart & {client: SanityClient}
  inbox: StackPart & {emails: () => Promise<Email[]>; fault: (mode: string, count: number) => Promise<void>}
  /** What a test knows to be logged by the browser. Anything else that is logged as an error fails it. */
  expectedConsoleErrors: RegExp[]
  watchdog: undefined
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
    async ({}, use) => {
      const stack = await startStack({}, {}, 'new')
      await use(stack)
      await stack.stop()
    },
    {scope: 'worker', timeout: 120_000},
  ],
  baseURL: async ({stack}, use) => use(stack.site.url),
  site: async ({stack}, use) => use(stack.site),
  lake: async ({stack}, use) => use({...stack.lake, client: lakeClient(stack.settings)}),
  inbox: async ({stack}, use) => {
    await use({
      ...stack.inbox,
      emails: async () => (await fetch(new URL('/emails', stack.inbox.url))).json(),
      fault: async (mode, count) => {
        const body = JSON.stringify({mode, count})
        const headers = {'content-type': 'application/json'}
        const response = await fetch(new URL('/faults', stack.inbox.url), {method: 'PUT', headers, body})
        expect(response.ok).toBe(true)
      },
    })
  },
  expectedConsoleErrors: [[], {option: true}],
  watchdog: [
    async ({context, stack, expectedConsoleErrors}, use) => {
      const foreign: string[] = []
      const errors: string[] = []
      const own = new Set([
        new URL(stack.site.url).host,
        new URL(stack.lake.url).host,
        new URL(stack.inbox.url).host,
      ])
      context.on('request', (request) => {
        const {protocol, host} = new URL(request.url())
        if (protocol.startsWith('http') && !own.has(host)) foreign.push(request.url())
      })
      context.on('console', (message) => {
        const text = message.text()
        if (message.type() === 'error' && !expectedConsoleErrors.some((known) => known.test(text)))
          errors.push(text)
      })
      context.on('weberror', (error) => {
        errors.push(String(error.error()))
      })
      await use(undefined)
      expect(foreign, 'requests to another host').toEqual([])
      expect(errors, 'errors in the browser console').toEqual([])
    },
    {auto: true},
  ],
})
