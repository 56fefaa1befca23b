import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {onTestFinished, test} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {LakeError} from '@/sanity/lake/core/errors'
import type {Lake} from '@/sanity/lake/core/lake'
import {lakeFetch} from '@/sanity/lake/http/in-process'
import {serveLake} from '@/sanity/lake/http/server'

/** The unmodified client on an empty lake, and the lake's plain addresses for what the client would never send. */
export type TestLake = {
  client: SanityClient
  lake: Lake
  fetch: (address: string, init?: RequestInit) => Promise<Response>
}

/** The same test against both adapters. */
export function lakeTest(name: string, run: (lake: TestLake) => Promise<void>, timeout?: number): void {
  test(`${name} (over http)`, {timeout}, async () => {
    const lake = await openLake()
    const server = await serveLake(lake, {port: 0})
    onTestFinished(() => server.close())
    const client = createClient({...config, apiHost: server.url, useProjectHostname: false})
    await run({client, lake, fetch: (address, init) => fetch(server.url + address, init)})
  })
  test(`${name} (in process)`, {timeout}, async () => {
    const lake = await openLake()
    const apiHost = 'http://lake.invalid'
    const resolveFetch = () => lakeFetch(lake)
    const options: ClientConfig & {resolveFetch: unknown} = {...config, apiHost, resolveFetch}
    const client = createClient({...options, useProjectHostname: false})
    await run({client, lake, fetch: (address, init) => lakeFetch(lake)(apiHost + address, init)})
  })
}

const config = {
  projectId: 'local',
  dataset: 'production',
  apiVersion: '2026-01-01',
  useCdn: false,
  token: 'any',
  perspective: 'raw',
} as const

export async function openLake(): Promise<Lake> {
  const dir = await makeFolder()
  const lake = createLake({dir})
  onTestFinished(() => lake.close())
  return lake
}

/** Gone when the test is over. */
export async function makeFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lake-test-'))
  onTestFinished(() => rm(dir, {recursive: true, force: true}))
  return dir
}

export const article = (fields: Record<string, unknown> = {}) => ({
  _id: 'article-1',
  _type: 'article',
  title: 'How ketamine works',
  slug: {_type: 'slug', current: 'how-ketamine-works'},
  ...fields,
})

export const person = (fields: Record<string, unknown> = {}) => ({
  _id: 'person-1',
  _type: 'person',
  name: 'A. Writer',
  ...fields,
})

export const reference = (id: string) => ({_type: 'reference', _ref: id})

/** What an HTTP client would be told. */
export function errorOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error instanceof LakeError ? {status: error.status, body: error.body} : error
  }
  return undefined
}
