import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {chownSync, globSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import postgres from 'postgres'
import {freePorts} from './free-port.ts'

export const USUAL_DATABASE = 'postgres://postgres@127.0.0.1:5432/test'
const PROGRAMS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/bin',
]
/** `nobody`: PostgreSQL refuses to run as root. */
const UNPRIVILEGED = 65_534

let own: {stop: () => Promise<void>} | undefined

/**
 * Vitest calls this once before all tests. They use the PostgreSQL of TEST_DATABASE_URL, one that runs at the usual
 * place, or one of their own, installed if need be: they never skip.
 */
export async function setup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  if (await answers(USUAL_DATABASE)) {
    process.env.TEST_DATABASE_URL = USUAL_DATABASE
    return
  }
  const server = await startPostgres()
  process.env.TEST_DATABASE_URL = server.url
  own = server
}

export async function teardown(): Promise<void> {
  await own?.stop()
}

export async function startPostgres(): Promise<{url: string; stop: () => Promise<void>}> {
  const programs = findPrograms() ?? installPrograms()
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? {uid: UNPRIVILEGED, gid: UNPRIVILEGED, cwd: folder} : {cwd: folder}
  if (isRoot) chownSync(folder, UNPRIVILEGED, UNPRIVILEGED)
  const data = path.join(folder, 'data')
  execFileSync(path.join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    ...as,
  })
  const [port] = await freePorts(1)
  const settings = ['-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'max_connections=200']
  const server = spawn(path.join(programs, 'postgres'), ['-D', data, ...settings], {stdio: 'ignore', ...as})
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    // Ends at once, connections or not.
    server.kill('SIGINT')
    await ended
    rmSync(folder, {recursive: true, force: true})
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(url)) return {url, stop}
    await sleep(200)
  }
  await stop()
  throw new Error(
    'The PostgreSQL for the tests does not answer. Start one, and set TEST_DATABASE_URL to its address.',
  )
}

function findPrograms(): string | undefined {
  const folders = globSync(PROGRAMS).toSorted().toReversed()
  return folders.find((folder) => globSync([`${folder}/initdb`, `${folder}/postgres`]).length === 2)
}

function installPrograms(): string {
  console.log('No PostgreSQL on this machine: installing one for the tests.')
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    execFileSync('apt-get', ['update', '-q'], {stdio: 'inherit', env})
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], {
      stdio: 'inherit',
      env,
    })
  }
  const programs = findPrograms()
  if (!programs) {
    throw new Error('The tests need PostgreSQL. Install it, or set TEST_DATABASE_URL to the address of one.')
  }
  return programs
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, {max: 1, connect_timeout: 2, onnotice: () => {}})
  try {
    await sql`select 1`
    return true
  } catch (error) {
    // Not there, or not for us: the caller finds another one.
    if (error instanceof Error) return false
    throw error
  } finally {
    await sql.end({timeout: 1})
  }
}
