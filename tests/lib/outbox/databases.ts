import {randomBytes} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import type {Database} from '../../../lib/outbox/store/database/database.ts'
import {openAt} from './open-at.ts'

/** Every promise of the store holds on both. */
export const databaseKinds = ['sqlite', 'postgres'] as const

export type DatabaseKind = (typeof databaseKinds)[number]

const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'consultation-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

/** An empty database for one test: a file in `folder`, or a Postgres schema. The place is for `openAt`. */
export async function makePlace(kind: DatabaseKind = 'sqlite', folder?: string): Promise<string> {
  if (kind === 'sqlite') return path.join(folder ?? (await temporaryFolder()), 'requests.sqlite')
  const schema = `test_${randomBytes(8).toString('hex')}`
  await onServer(`create schema ${schema}`)
  onTestFinished(() => onServer(`drop schema ${schema} cascade`))
  const url = new URL(SERVER)
  url.searchParams.set('search_path', schema)
  return url.href
}

/** A database of its own: what others do on the same server holds nothing up in it. */
export async function makeOwnDatabase(): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name}`)
  onTestFinished(() => onServer(`drop database ${name} with (force)`))
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return url.href
}

/** Reads and changes the stored rows from outside, as a second process would. */
export async function rowsOf(place: string, sql = 'select * from consultation_requests') {
  return withDatabase(place, (db) => db.query(sql))
}

async function onServer(sql: string): Promise<void> {
  await withDatabase(SERVER, async (db) => {
    await db.query(sql).catch((cause: unknown) => {
      throw new Error('The tests need PostgreSQL: start one, or set TEST_DATABASE_URL.', {cause})
    })
  })
}

async function withDatabase<Result>(place: string, use: (db: Database) => Promise<Result>): Promise<Result> {
  const db = openAt(place)
  try {
    return await use(db)
  } finally {
    await db.close()
  }
}
