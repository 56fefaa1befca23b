import {vi} from 'vitest'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {loggedLines} from '../outbox/make-site'
import {serve} from './peers'

/** As much of the site as the doctor asks: its own webhook routes, which read the settings of this process. */
export async function serveSite(settings: Record<string, string | undefined>, port = 0): Promise<string> {
  loggedLines()
  Object.assign(process.env, settings)
  // They are read once in a process, and every test has others.
  for (const name of ['settings', 'mailer']) forgetInProcess(name)
  vi.resetModules()
  const {POST: takeContent} = await import('@/app/api/webhooks/sanity/route')
  const {POST: takeMailEvent} = await import('@/app/api/webhooks/[transport]/route')
  return serve(async ({method, path, headers, body}) => {
    const request = new Request(`http://site${path}`, {method, headers, body})
    const service = path.replace('/api/webhooks/', '')
    return service === 'sanity'
      ? takeContent(request)
      : takeMailEvent(request, {params: Promise.resolve({transport: service})})
  }, port)
}
