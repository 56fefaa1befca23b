import path from 'node:path'
import {onTestFinished, vi} from 'vitest'
import type {Email} from '@/lib/demo/inbox/mailbox'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import {forgetAllInProcess} from '@/lib/process/once-in-process'
import {site} from '@/lib/site'
import {temporaryFolder} from '@/tests/lib/outbox/databases'
import {webhookSecret} from '@/tests/lib/outbox/make-site'

/** How Next ends a page or an action early. */
export class Led extends Error {
  readonly to: string

  constructor(to: string) {
    super(`led to ${to}`)
    this.to = to
  }
}

type Cookie = {name: string; value: string; maxAge?: number}

/** What Next would know of the visit: its cookies and headers, and what is done after the answer. */
export const visit = {cookies: new Map<string, string>(), set: [] as Cookie[], headers: new Headers()}
const afterwards: (() => Promise<void>)[] = []

export const nextHeaders = {
  headers: async () => visit.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = visit.cookies.get(name)
      return value === undefined ? undefined : {name, value}
    },
    set: (cookie: Cookie) => {
      visit.set.push(cookie)
      if (cookie.maxAge === 0) visit.cookies.delete(cookie.name)
      else visit.cookies.set(cookie.name, cookie.value)
    },
  }),
}

export const nextNavigation = {
  redirect: (to: string) => {
    throw new Led(to)
  },
  notFound: () => {
    throw new Led('404')
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Led) throw error
  },
}

export const nextServer = {after: (work: () => Promise<void>) => void afterwards.push(work)}

/** A site of its own with an inbox, and a browser that has not been there. */
export async function openDesk(settings: Record<string, string> = {}) {
  const folder = await temporaryFolder()
  const inbox = await serveInbox({port: 0, dir: path.join(folder, 'inbox')})
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('INBOX_PORT', new URL(inbox.url).port)
  vi.stubEnv('REQUEST_KEYS', `a:${Buffer.alloc(32, 'a').toString('base64')}`)
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 'a-secret-of-this-test')
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('RESEND_WEBHOOK_SECRET', webhookSecret)
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  forgetAllInProcess()
  newBrowser()
  afterwards.length = 0
  onTestFinished(async () => {
    await (await site.opened()).store.close()
    vi.unstubAllEnvs()
    forgetAllInProcess()
    await inbox.close()
  })
  return {
    emails: async (): Promise<Email[]> => {
      for (const work of afterwards.splice(0)) await work()
      return (await fetch(`${inbox.url}/emails`)).json()
    },
  }
}

export function newBrowser(userAgent = 'Browser of the desk'): void {
  visit.cookies.clear()
  visit.set = []
  visit.headers = new Headers({'user-agent': userAgent, 'sec-fetch-mode': 'navigate'})
}

/** Where it led. */
export async function ledBy(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Led) return error.to
    throw error
  }
  return 'stayed'
}

export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
