import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import {MANY_COMMANDS, runRequests, textOfKeys} from '../../consultation/desk/run-requests'
import {makePlace, temporaryFolder} from '../databases'
import {keys} from '../make-site'
import {startSite} from './start-site'

const NOWHERE = '1'

/** A site that acknowledged a request, and was killed before it could send it. */
async function makeLeftBehind(place: Record<string, string>) {
  const cwd = await temporaryFolder()
  const DATA_DIR = path.join(cwd, 'data')
  mkdirSync(DATA_DIR)
  const env = {DATA_DIR, REQUEST_KEYS: textOfKeys(keys), ...place}
  const site = startSite(cwd, {...env, INBOX_PORT: NOWHERE, SEND_ONE: 'true'})
  await expect.poll(site.output).toMatch(/told [\w-]{9}/)
  // The place is noted by the first look around.
  await expect.poll(site.output).toMatch(/health/)
  await expect.poll(site.output).toContain('delivery.postponed')
  await site.kill()
  const inbox = await serveInbox({port: 0, dir: path.join(cwd, 'inbox')})
  onTestFinished(() => inbox.close())
  const subjects = async () => {
    const emails: {subject: string}[] = await (await fetch(`${inbox.url}/emails`)).json()
    return emails.map(({subject}) => subject)
  }
  const [, reference = ''] = /told ([\w-]{9})/.exec(site.output()) ?? []
  return {cwd, env, subjects, reference, INBOX_PORT: new URL(inbox.url).port}
}

test(
  'a request that waits in the file reaches the inbox after DATABASE_URL was set',
  MANY_COMMANDS,
  async () => {
    const {cwd, env, subjects, reference, INBOX_PORT} = await makeLeftBehind({})
    const site = startSite(cwd, {...env, INBOX_PORT, DATABASE_URL: await makePlace('postgres')})
    await expect.poll(subjects).toEqual([`New website request ${reference}`])
    // No content service runs here; of requests nothing is left to tell.
    await expect.poll(site.output).toMatch(/health content-unavailable\n/)
  },
)

test(
  'a request that waits in the old folder reaches the inbox after DATA_DIR was changed',
  MANY_COMMANDS,
  async () => {
    const {cwd, env, subjects, reference, INBOX_PORT} = await makeLeftBehind({})
    startSite(cwd, {...env, INBOX_PORT, DATA_DIR: path.join(cwd, 'new')})
    await expect.poll(subjects).toEqual([`New website request ${reference}`])
  },
)

test.each(['another database', 'a file'])(
  'a site that was moved from one database to %s stops and names the command that brings its requests',
  MANY_COMMANDS,
  async (next) => {
    const before = await makePlace('postgres')
    const {cwd, env, subjects, reference, INBOX_PORT} = await makeLeftBehind({DATABASE_URL: before})
    const DATABASE_URL = next === 'a file' ? '' : await makePlace('postgres')
    const stopped = startSite(cwd, {...env, INBOX_PORT, DATABASE_URL})
    expect(await stopped.ended).toEqual([1, null])
    expect(stopped.output()).toContain("npm run requests -- move --from 'postgres://")

    const moved = await runRequests({...env, DATABASE_URL}, ['move', '--from', before, '--yes'])
    expect(moved).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 request was moved from postgres://'),
    })
    startSite(cwd, {...env, INBOX_PORT, DATABASE_URL})
    await expect.poll(subjects).toEqual([`New website request ${reference}`])
  },
)

test(
  'a site whose keys do not open what is kept says so in its log and its health',
  MANY_COMMANDS,
  async () => {
    const {cwd, env, INBOX_PORT} = await makeLeftBehind({})
    const REQUEST_KEYS = `other:${Buffer.alloc(32, 'another key').toString('base64')}`
    const site = startSite(cwd, {...env, REQUEST_KEYS, INBOX_PORT})
    await expect.poll(site.output).toMatch(/health .*requests-unreadable/)
    expect(site.output()).toMatch(/"event":"key.missing","code":"test","count":1/)
  },
)

test(
  'staff move what was left by hand, once, and hear what a place does not hold',
  MANY_COMMANDS,
  async () => {
    const {env, cwd} = await makeLeftBehind({})
    const present = {...env, DATA_DIR: path.join(cwd, 'new')}
    const run = (...args: string[]) => runRequests(present, ['move', ...args, '--yes'])
    expect(await run('--from', path.join(cwd, 'nowhere'))).toMatchObject({code: 2, out: ''})
    expect(await run('--from', env.DATA_DIR)).toMatchObject({
      code: 0,
      out: `1 request was moved from ${env.DATA_DIR}.\n`,
    })
    expect(await run('--from', path.join(env.DATA_DIR, 'requests.sqlite'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 requests were moved'),
    })
    expect(await run('--from', present.DATA_DIR)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Both are the same store: nothing was moved.'),
    })
    expect((await runRequests(present, ['list'])).out).toMatch(/^[\w-]{9} {2}queued/)
  },
)
