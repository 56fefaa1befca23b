import {randomBytes} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {prepareAccessLog} from '../../../lib/desk/access/access-table.ts'
import {readKeyRing} from '../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore} from '../../../lib/outbox/store/request-store.ts'
import {fillDesk} from '../../lib/desk/queue/fill-desk.ts'
import {lookAtDesk} from '../../lib/desk/queue/look-at-desk.ts'
import {openAt} from '../../lib/outbox/open-at.ts'
import {startPostgres, USUAL_DATABASE} from '../../run/postgres.ts'
import {type Figure, percentile} from '../report/figure.ts'

const REQUESTS = 10_000
const LOOKS = 100
const P95_MS = 100
const bench = {id: 'bench', email: 'bench@clinic.example', name: 'Bench', role: 'front-desk'} as const

/** The lists of the desk, and what open pages ask for, with ten thousand requests in each kind of store. */
export async function benchDesk(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-desk-'))
  try {
    return [
      ...(await benchStore('SQLite', path.join(folder, 'requests.sqlite'))),
      ...(await inSchema((place) => benchStore('Postgres', place))),
    ]
  } finally {
    rmSync(folder, {recursive: true})
  }
}

async function benchStore(name: string, place: string): Promise<Figure[]> {
  const db = openAt(place)
  const store = await openRequestStore(db)
  try {
    await prepareAccessLog(db)
    const keys = readKeyRing(`bench:${randomBytes(32).toString('base64')}`)
    const now = Date.now()
    await fillDesk(db, keys, REQUESTS, now)
    const times = await lookAtDesk({db, store, keys, now: () => now}, bench, LOOKS)
    return [...times].flatMap(([look, ms]) => [
      {name: `desk on ${name}, ${look}, p50`, value: percentile(ms, 0.5), unit: 'ms'},
      {name: `desk on ${name}, ${look}, p95`, value: percentile(ms, 0.95), unit: 'ms', budget: P95_MS},
    ])
  } finally {
    await store.close()
  }
}

async function inSchema<Result>(use: (place: string) => Promise<Result>): Promise<Result> {
  const own = process.env.TEST_DATABASE_URL ? undefined : await startPostgres()
  const server = own?.url ?? process.env.TEST_DATABASE_URL ?? USUAL_DATABASE
  const schema = `bench_${randomBytes(8).toString('hex')}`
  const url = new URL(server)
  url.searchParams.set('search_path', schema)
  const db = openAt(server)
  try {
    await db.query(`create schema ${schema}`)
    return await use(url.href)
  } finally {
    await db.query(`drop schema if exists ${schema} cascade`)
    await db.close()
    await own?.stop()
  }
}
