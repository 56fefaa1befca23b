import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {sealAnswers} from '@/lib/consultation/form/sealed-answers'
import {openJournal} from '@/lib/outbox/journal/journal'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {MANY_COMMANDS, runRequests, textOfKeys} from '../../consultation/desk/run-requests'
import {type DatabaseKind, databaseKinds, makePlace, rowsOf, temporaryFolder} from '../databases'
import {keys} from '../make-site'

async function makeSettings(kind: DatabaseKind) {
  const DATA_DIR = await temporaryFolder()
  const place = await makePlace(kind, DATA_DIR)
  const env = {DATA_DIR, REQUEST_KEYS: textOfKeys(keys), ...(kind === 'postgres' && {DATABASE_URL: place})}
  return {env, place}
}

test.each(databaseKinds)(
  'every request that was acknowledged before a backup is there when the site is killed and restored elsewhere (%s)',
  MANY_COMMANDS,
  async (kind) => {
    const {env, place} = await makeSettings(kind)
    const script = path.resolve(import.meta.dirname, '../journal/keep-storing.ts')
    const site = spawn(process.execPath, [script, place, env.REQUEST_KEYS, '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void site.kill('SIGKILL'))
    let output = ''
    site.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    const kept = () => [...output.matchAll(/^kept (\S+)$/gm)].map(([, reference]) => reference)
    await expect.poll(() => kept().length, {timeout: 30_000}).toBeGreaterThan(40)

    const acknowledged = kept()
    const file = path.join(await temporaryFolder(), 'backup')
    const made = await runRequests(env, ['backup', file])
    expect(made).toMatchObject({code: 0, err: ''})
    expect(made.out).toMatch(
      /^Requests in the backup: \d+\. Accounts of staff: 0\. To read them takes test of REQUEST_KEYS: keep that elsewhere\.\n$/,
    )
    const [noted] = await rowsOf(place, 'select hash from access_log where number = 1')
    site.kill('SIGKILL')
    await once(site, 'close')
    await rm(env.DATA_DIR, {recursive: true})

    const elsewhere = await makeSettings(kind === 'sqlite' ? 'postgres' : 'sqlite')
    const restored = await runRequests(elsewhere.env, ['restore', file, '--yes'])
    expect(restored).toMatchObject({code: 0, err: '', out: expect.stringContaining('brought back')})
    const there = new Set((await rowsOf(elsewhere.place)).map(({reference}) => reference))
    expect(acknowledged.filter((reference) => !there.has(reference))).toEqual([])
    const log = await rowsOf(elsewhere.place, 'select hash, detail from access_log order by number')
    expect(log).toMatchObject([{hash: noted?.hash, detail: 'backup'}, {detail: 'restore'}])
    expect(await runRequests(elsewhere.env, ['audit'])).toMatchObject({code: 0, err: ''})
    expect((await runRequests(elsewhere.env, ['export', '--yes'])).out).toContain('Patient 1 of')
  },
)

test(
  'a backup and its restore name the keys that are missing, and a restore asks first',
  MANY_COMMANDS,
  async () => {
    const {env, place} = await makeSettings('sqlite')
    const other = readKeyRing(`other:${Buffer.alloc(32, 'another one').toString('base64')}`)
    const answers = {name: 'Jane', times: [], contactBy: 'email', email: 'jane@mail.example'} as const
    await openJournal(path.join(env.DATA_DIR, 'journal')).keep({
      id: 'a',
      dedupe: 'c:a',
      at: 1,
      payload: sealAnswers(other, 'a', {...answers, times: []}),
    })
    const file = path.join(env.DATA_DIR, 'backup')
    const missing = 'The key "other" is missing from REQUEST_KEYS: it sealed 1 of them.\n'
    expect(await runRequests(env, ['backup', file])).toMatchObject({code: 1, err: missing})
    expect((await runRequests(env, ['restore', file], 'n\n')).err).toContain('Nothing was done.')
    expect(await rowsOf(place)).toEqual([])
    const restored = await runRequests(env, ['restore', file, '--yes'])
    expect(restored).toMatchObject({code: 1, err: missing, out: expect.stringMatching(/^1 brought back\./)})
    expect(await runRequests(env, ['restore', `${file}.nowhere`, '--yes'])).toMatchObject({code: 2, out: ''})
    const piped = await runRequests(env, ['backup', '-'])
    expect(piped).toMatchObject({code: 1, err: expect.stringContaining('Requests in the backup: 2.')})
    const again = await runRequests(env, ['restore', '-', '--yes'], piped.out)
    expect(again.out).toMatch(/^0 brought back\. 2 were here already/)
    const cut = await runRequests(env, ['restore', '-', '--yes'], piped.out.slice(0, -90))
    expect(cut).toMatchObject({code: 1, err: expect.stringContaining('cut off')})
    expect(await runRequests(env, ['backup', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    })
  },
)
