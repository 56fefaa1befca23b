import {expect, test} from '../fixtures.ts'
import {doorsOf, memoryOf, peakMemory, post, pour} from './consultation-doors.ts'
import {canaryName} from './consultation-page.ts'

const MEGABYTE = 1024 * 1024

/** What pages elsewhere, and programs, can make a request look like. `SITE` is the site's own origin. */
const foreign: [string, Record<string, string>][] = [
  ['says nothing of where it comes from', {}],
  ['comes from another site, without Origin', {'sec-fetch-site': 'cross-site'}],
  ['names another origin', {origin: 'https://evil.example'}],
  [
    'names another origin, and a proxy that has its name',
    {origin: 'https://evil.example', 'x-forwarded-host': 'evil.example'},
  ],
  ['comes from a sandboxed frame', {origin: 'null'}],
  ['claims this origin, but is elsewhere', {origin: 'SITE', 'sec-fetch-site': 'cross-site'}],
  [
    'comes from another host of the domain',
    {origin: 'https://blog.localhost', 'sec-fetch-site': 'same-site'},
  ],
]

test('a form that is not posted from a page of this site is refused with 403 at every door', async ({
  stack,
  inbox,
}) => {
  const name = canaryName()
  for (const door of await doorsOf(stack)) {
    const answers = {name, contactBy: 'email', email: 'zoe@example.com', support: door.name}
    for (const [what, headers] of foreign) {
      const sent = Object.fromEntries(
        Object.entries(headers).map(([header, value]) => [header, value.replace('SITE', stack.site.url)]),
      )
      const {status, headers: answered} = await post(stack.site.url, door, answers, sent)
      expect.soft(status, `${door.name}: ${what}`).toBe(403)
      expect.soft(answered['set-cookie'], `${door.name}: ${what}`).toBeUndefined()
    }
    const own = {origin: stack.site.url, 'sec-fetch-site': 'same-origin'}
    const {status, headers} = await post(stack.site.url, door, answers, own)
    expect(status, door.name).toBe(door.name === 'the action without JavaScript' ? 303 : 200)
    expect(String(headers['set-cookie']), door.name).toContain('consultation-reference=')
  }
  // Of all these, only the three that came from the site itself.
  const mails = async () => (await inbox.emails()).filter(({text}) => text.includes(name)).length
  await expect.poll(mails, {timeout: 20_000}).toBe(3)
})

test('a form of 30 MB is refused with 413 at every door, and takes no memory', async ({stack}) => {
  test.setTimeout(120_000)
  const pid = stack.site.pid()
  for (const door of await doorsOf(stack)) {
    for (const saysLength of [true, false]) {
      const what = `${door.name}, ${saysLength ? 'with' : 'without'} its length`
      // The first one brings the code into memory.
      await pour(stack.site.url, door, MEGABYTE, saysLength)
      const before = memoryOf(pid)
      const flood = pour(stack.site.url, door, 30 * MEGABYTE, saysLength)
      const peak = await peakMemory(pid, flood)
      expect.soft((await flood).status, what).toBe(413)
      expect.soft((peak - before) / MEGABYTE, what).toBeLessThan(20)
    }
  }
})
