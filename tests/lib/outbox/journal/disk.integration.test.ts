import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {expect, onTestFinished, test} from 'vitest'
import {makePlace, rowsOf, temporaryFolder} from '../databases'
import {keys} from '../make-site'

const script = path.resolve(import.meta.dirname, '../../consultation/form/answer-forms.ts')
const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')
/** Root may give a process a small disk of its own. Where that is not allowed, its files may not grow. */
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0

test('on a full disk nothing is acknowledged that is not kept, and all is well when there is room again', async () => {
  const site = await startOnSmallDisk()
  const kept = [await site.say('Patient 1')]
  await site.fill()
  for (let count = 2; count < 12; count++) kept.push(await site.say(`Patient ${count}`))
  expect(kept.filter((answer) => answer.startsWith('unavailable')).length).toBeGreaterThan(0)
  await site.free()
  for (let count = 1; count < 12; count++) kept.push(await site.say(`Patient ${count}`))
  expect(kept.slice(-11).every((answer) => answer.startsWith('received'))).toBe(true)
  await site.say('replay')
  const acknowledged = new Set(kept.flatMap((answer) => /^received (\S+)/.exec(answer)?.[1] ?? []))
  expect(acknowledged.size).toBe(11)
  expect((await site.say('list')).split(' ').toSorted()).toEqual([...acknowledged].toSorted())
})

test('with Postgres, a machine that may write no file still keeps requests in the database', async () => {
  const place = await makePlace('postgres')
  const site = await start(await temporaryFolder(), place)
  limit(site.pid, '--fsize=0:')
  expect(await site.say('Patient 1')).toMatch(/^received/)
  expect(await rowsOf(place)).toHaveLength(1)
})

test('a process that may open no more files answers honestly, and goes on when it may', async () => {
  const folder = await temporaryFolder()
  const site = await start(folder)
  expect(await site.say('Patient 1')).toMatch(/^received/)
  const inUse = (await readdir(`/proc/${site.pid}/fd`)).length
  limit(site.pid, `--nofile=${inUse}:`)
  // The store is open already, so it may go on; a journal cannot begin.
  const during = [await site.say('Patient 2'), await site.say('Patient 3')]
  limit(site.pid, '--nofile=1024:')
  expect(await site.say('Patient 4')).toMatch(/^received/)
  const acknowledged = during.filter((answer) => answer.startsWith('received')).length + 2
  await site.say('replay')
  expect(await rowsOf(path.join(folder, 'requests.sqlite'))).toHaveLength(acknowledged)
})

test('a data folder where nothing can be written keeps nothing and acknowledges nothing', async () => {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'journal'))
  const site = await start(folder)
  limit(site.pid, '--fsize=0:')
  expect(await site.say('Patient 1')).toMatch(/^unavailable/)
  limit(site.pid, '--fsize=unlimited:')
  expect(await site.say('Patient 1')).toMatch(/^received/)
})

test('each acknowledged request has been synced to disk before', async () => {
  const hasStrace = spawnSync('strace', ['-V']).status === 0
  const folder = await temporaryFolder()
  const trace = path.join(folder, 'trace')
  const prefix = hasStrace ? ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync,write', '-o', trace] : []
  const site = await start(folder, undefined, prefix)
  for (let count = 0; count < 10; count++) expect(await site.say(`Patient ${count}`)).toMatch(/^received/)
  // Where no system call can be seen, the store itself says that it syncs each commit.
  const [row] = await rowsOf(path.join(folder, 'requests.sqlite'), 'pragma synchronous')
  expect(row).toEqual({synchronous: 2})
  if (!hasStrace) return
  let isSynced = false
  let proved = 0
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    if (/f(data)?sync\(/.test(line)) isSynced = true
    if (!line.includes('"> received')) continue
    expect(isSynced).toBe(true)
    isSynced = false
    proved++
  }
  expect(proved).toBe(10)
})

async function startOnSmallDisk() {
  const folder = await temporaryFolder()
  if (!canMount) {
    const site = await start(folder)
    return {
      ...site,
      fill: async () => limit(site.pid, '--fsize=0:'),
      free: async () => limit(site.pid, '--fsize=unlimited:'),
    }
  }
  const mount = `mount -t tmpfs -o size=3m tmpfs ${folder} && exec "$@"`
  const site = await start(folder, undefined, ['unshare', '-m', 'sh', '-c', mount, 'sh'])
  return {
    ...site,
    fill: () => site.say('fill'),
    free: () => site.say('free'),
  }
}

async function start(folder: string, place?: string, prefix: string[] = []) {
  const [program = '', ...options] = [...prefix, process.execPath, script, folder, ring]
  const child = spawn(program, [...options, ...(place ? [place] : [])], {stdio: ['pipe', 'pipe', 'inherit']})
  onTestFinished(async () => {
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  })
  const answers: string[] = []
  const waiting: ((answer: string) => void)[] = []
  createInterface(child.stdout).on('line', (line) => {
    const [, answer] = /^> (.*)$/.exec(line) ?? []
    if (answer === undefined) return
    const next = waiting.shift()
    if (next) next(answer)
    else answers.push(answer)
  })
  const answer = () =>
    new Promise<string>((resolve) => {
      const first = answers.shift()
      if (first === undefined) waiting.push(resolve)
      else resolve(first)
    })
  expect(await answer()).toBe('ready')
  return {
    pid: Number(child.pid),
    say: (line: string) => {
      child.stdin.write(`${line}\n`)
      return answer()
    },
  }
}

/** Of a running process; the colon leaves the hard limit, so that it can be taken back. */
function limit(pid: number, what: string): void {
  execFileSync('prlimit', ['--pid', String(pid), what])
}
