import {vi} from 'vitest'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {loggedLines} from '../outbox/make-site'
import {serve} from './peers'

type Secrets = {SANITY_WEBHOOK_SECRET: string; RESEND_WEBHOOK_SECRET: string}

/** As much of the site as the doctor asks: its own webhook routes, which read the settings of this process. */
export async function serveSite(
  settings: Secrets & Record<string, string | undefined>,
  port = 0,
): Promise<string> {
  loggedLines()
  Object.assign(process.env, settings)
  // They are read once in a process, and every test has others.
  for (const name of ['settings', 'mailer']) forgetInProcess(name)
  vi.resetModules()
  const routes: Record<string, {POST: (request: Request) => Promise<Response>}> = {
    '/api/webhooks/sanity': await import('@/app/api/webhooks/sanity/route'),
    '/api/webhooks/resend': await import('@/app/api/webhooks/resend/route'),
  }
  return serve(async ({method, path, headers, body}) => {
    const request = new Request(`http://site${path}`, {method, headers, body})
    return (await routes[path]?.POST(request)) ?? new Response('', {status: 404})
  }, port)
}
