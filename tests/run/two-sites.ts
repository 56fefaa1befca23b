import {randomBytes} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {openDatabaseGate} from '../faults/crash/database-gate.ts'
import {openAt} from '../lib/outbox/open-at.ts'
import {ask} from './ask.ts'
import {startBehindFront} from './behind-front.ts'
import {type Front, frontPorts, startFront} from './front.ts'
import {USUAL_DATABASE} from './postgres.ts'
import {startSecondSite} from './stack.ts'

export type TwoSites = Awaited<ReturnType<typeof startTwoSites>>

/**
 * Two machines: each has a site, with its own build folder and data, and a front server. They share the database and
 * the content. The lake calls the webhook of site A alone.
 */
export async function startTwoSites() {
  const server = process.env.TEST_DATABASE_URL ?? USUAL_DATABASE
  const database = `test_${randomBytes(8).toString('hex')}`
  await run(server, `create database ${database}`)
  const url = new URL(server)
  url.pathname = `/${database}`
  const gate = await openDatabaseGate(url.href)
  const a = await startBehindFront({
    DATABASE_URL: gate.url,
    REQUEST_KEYS: `test:${randomBytes(32).toString('base64')}`,
    // As long as it can be: a change that shows sooner was not found by chance.
    CONTENT_CHECK_SECONDS: '270',
  })
  const dataOfB = mkdtempSync(path.join(os.tmpdir(), 'clinic-test-'))
  const ports = await frontPorts()
  const b = await startSecondSite(a, {FRONT_URL: ports.renewUrl, DATA_DIR: dataOfB})
  const frontOfB = await startFront(Number(new URL(b.url).port), ports)
  return {
    a,
    b,
    frontOfB,
    /** Between both sites and the database. */
    gate,
    async stop() {
      await frontOfB.stop()
      await b.stop()
      await a.stop()
      await gate.close()
      rmSync(dataOfB, {recursive: true, force: true})
      await run(server, `drop database ${database} with (force)`)
    },
  }
}

/** Returns the heading of a page in each copy that a front server keeps: `br`, `gzip` and plain. */
export async function headingsOfCopies(front: Front, page: string): Promise<(string | undefined)[]> {
  const answers = await Promise.all(
    ['br', 'gzip', 'identity'].map((encoding) =>
      ask(front.url + page, {headers: {'accept-encoding': encoding}}),
    ),
  )
  return answers.map(({body, headers}) => {
    const encoding = headers['content-encoding']
    const html =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
    return /<h1[^>]*>([^<]*)</.exec(html.toString())?.[1]
  })
}

async function run(server: string, sql: string): Promise<void> {
  const db = openAt(server)
  try {
    await db.query(sql)
  } finally {
    await db.close()
  }
}
