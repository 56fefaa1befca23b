import {randomBytes} from 'node:crypto'
import {rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect} from '@playwright/test'
import type {Email} from '../../../lib/demo/inbox/mailbox.ts'
import {type KeyRing, readKeyRing} from '../../../lib/outbox/seal/key-ring.ts'
import type {Row} from '../../../lib/outbox/store/database/database.ts'
import {openAt} from '../../lib/outbox/open-at.ts'
import {USUAL_DATABASE} from '../../run/postgres.ts'
import {type Stack, startStack} from '../../run/stack.ts'
import {checkHistory, type Verdict} from '../crash/check-history.ts'
import {type DatabaseGate, openDatabaseGate} from '../crash/database-gate.ts'
import type {Patient} from './patients.ts'

export type StoreKind = 'sqlite' | 'postgres'
export const storeKinds: StoreKind[] = ['sqlite', 'postgres']

export const CRON_SECRET = 'secret-of-the-clock'

/** Everything on one kind of store, with a way to look into it from outside and to have the site crash. */
export type ConsultationStack = Stack & {
  keys: KeyRing
  /** Between the site and Postgres. */
  gate: DatabaseGate | undefined
  query: (sql: string) => Promise<Row[]>
  emails: () => Promise<Email[]>
  fault: (mode: string, count: number) => Promise<void>
  /** The next time that the site comes to this point, it dies. */
  crashAt: (point: string) => void
  verdict: (patients: Patient[]) => Promise<Verdict>
}

/** @param onlySite - what the site alone is told, and neither the lake nor the inbox */
export async function startConsultationStack(
  kind: StoreKind,
  {nodeOptions = '', ...overrides}: Record<string, string> = {},
  onlySite: Record<string, string> = {},
): Promise<ConsultationStack> {
  const key = `test:${randomBytes(32).toString('base64')}`
  const schema = kind === 'postgres' ? await makeSchema() : undefined
  const gate = schema ? await openDatabaseGate(schema.url) : undefined
  const crashFile = path.join(tmpdir(), `crash-${randomBytes(8).toString('hex')}`)
  const stack = await startStack(
    {REQUEST_KEYS: key, CRON_SECRET, ...(gate && {DATABASE_URL: gate.url}), ...overrides},
    {
      site: {
        NODE_OPTIONS: `--import ${path.resolve(import.meta.dirname, '../crash/crash-at.ts')} ${nodeOptions}`,
        CRASH_FILE: crashFile,
        ...onlySite,
      },
    },
  )
  const place = schema?.url ?? path.join(stack.settings.dataDir, 'requests.sqlite')
  const keys = readKeyRing(key)
  const query = (sql: string) => ask(place, sql)
  const emails = async (): Promise<Email[]> => (await fetch(new URL('/emails', stack.inbox.url))).json()
  const consultations: ConsultationStack = {
    ...stack,
    keys,
    gate,
    query,
    emails,
    fault: async (mode, count) => {
      const response = await fetch(new URL('/faults', stack.inbox.url), {
        method: 'PUT',
        body: JSON.stringify({mode, count}),
      })
      if (!response.ok) throw new Error(`The inbox knows no fault ${mode}.`)
    },
    crashAt: (point) => writeFileSync(crashFile, point),
    verdict: async (patients) =>
      checkHistory({
        patients,
        rows: await query('select * from consultation_requests'),
        emails: await emails(),
        keys,
        output: stack.siteOutput(),
      }),
    stop: async () => {
      await stack.stop()
      await gate?.close()
      rmSync(crashFile, {force: true})
      await schema?.drop()
    },
  }
  await untilOpen(consultations)
  return consultations
}

/** Asking makes the site open its store, and the table with it. */
async function untilOpen({site, stop}: ConsultationStack): Promise<void> {
  const health = async () => (await fetch(new URL('/api/health', site.url))).status
  try {
    await expect.poll(health, {timeout: 20_000}).toBe(200)
  } catch (error) {
    await stop()
    throw error
  }
}

/** As if all pauses were over, and the leases of senders that died: no send lasts so long here. */
export async function skipPauses({query}: ConsultationStack): Promise<void> {
  await query("update consultation_requests set next_at = 0 where status = 'queued' returning id")
  const longAgo = Date.now() - 5_000
  await query(
    `update consultation_requests set lease_until = 0 where status = 'sending' and tried_at < ${longAgo} returning id`,
  )
}

async function makeSchema() {
  const server = process.env.TEST_DATABASE_URL ?? USUAL_DATABASE
  const name = `test_${randomBytes(8).toString('hex')}`
  await ask(server, `create schema ${name}`)
  const url = new URL(server)
  url.searchParams.set('search_path', name)
  return {url: url.href, drop: () => ask(server, `drop schema ${name} cascade`)}
}

async function ask(place: string, sql: string): Promise<Row[]> {
  const db = openAt(place)
  try {
    return await db.query(sql)
  } finally {
    await db.close()
  }
}
