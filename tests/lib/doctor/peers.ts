import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Lake} from 'content-lake'
import {lakeFetch, serveLake} from 'content-lake'
import {expect, onTestFinished} from 'vitest'
import type {Finding} from '@/lib/doctor/check'
import type {SanityApi} from '@/lib/doctor/services/sanity-api'
import {fingerprintOf} from '@/sanity/review/fingerprint'
import {openLake} from '../../sanity/lake/lake-test'

/** Of a check that nobody interrupts. */
export const {signal} = new AbortController()

export type Call = {method: string; path: string; search: URLSearchParams; headers: Headers; body: string}

/** A service that answers as `answer` says, at an address of its own. */
export async function serve(answer: (call: Call) => Response | Promise<Response>, port = 0) {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Response | Promise<Response>,
): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString('utf8')
  const {pathname: path, searchParams: search} = new URL(request.url ?? '/', 'http://peer')
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  const answered = await answer({method: request.method ?? '', path, search, headers, body})
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(await answered.text())
}

/** An address at which nothing answers. */
export async function deadUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

export const clinicSettings = {
  _id: 'clinicSettings',
  _type: 'clinicSettings',
  clinicName: 'Alchemy Wellness',
  openingHours: [
    {_key: 'a', _type: 'openingHours', days: ['monday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  timeZone: 'America/New_York',
  answerWithin: {amount: 1, unit: 'businessDays'},
}
export const crisisSettings = {
  _id: 'crisisSettings',
  _type: 'crisisSettings',
  emergencyText: 'If a life is in danger, call 911. In distress, call 988.',
  crisisLines: [{_key: 'a', _type: 'crisisLine', label: 'County line', call: '804-555-0199'}],
}
export const article = {_id: 'a1', _type: 'article', title: 'Sleep', slug: {_type: 'slug', current: 'sleep'}}
export const clinician = {
  _id: 'p1',
  _type: 'person',
  name: 'Robin Vale',
  slug: {_type: 'slug', current: 'robin-vale'},
  credentials: 'MD',
  isClinician: true,
  licence: {state: 'Virginia', number: '1'},
}
export const reviewed = {
  ...article,
  medicallyReviewedBy: {_type: 'reference', _ref: clinician._id},
  lastReviewed: new Date(Date.now() - 7 * 24 * 60 * 60_000).toISOString().slice(0, 10),
  reviewedWords: fingerprintOf('article', article),
}
export const draft = {...article, _id: 'drafts.a1', title: 'Not yet'}

type Documents = readonly Record<string, unknown>[]

export async function lakeWith(documents: Documents): Promise<Lake> {
  const lake = await openLake()
  if (documents.length > 0) lake.mutate({mutations: documents.map((create) => ({create}))})
  return lake
}

/** The embedded lake, as `npm start` runs it. */
export async function localApi(documents: Documents, allowedOrigins: string[] = []): Promise<SanityApi> {
  const server = await serveLake(await lakeWith(documents), {port: 0, allowedOrigins})
  onTestFinished(() => server.close())
  return {url: server.url, projectId: 'local', dataset: 'production', isLocal: true}
}

type CloudRules = {
  origins?: Record<string, {withCredentials: boolean}>
  /** Tokens that may write; `anybody` is for callers without one. */
  writers?: string[]
  /** Tokens that may read drafts. Without them no question may carry a token. */
  readers?: string[]
  givesOutDrafts?: boolean
  documents?: Documents
}

/** Sanity's API, as far as its rules of access go; content comes from a lake behind it. */
export async function cloudApi(rules: CloudRules = {}): Promise<SanityApi> {
  const fetchFromLake = lakeFetch(
    await lakeWith(rules.documents ?? [clinicSettings, crisisSettings, article, draft]),
  )
  const url = await serve(async ({method, path, search, headers, body}) => {
    const origin = headers.get('origin') ?? ''
    const rule = rules.origins?.[origin]
    const cors = {
      ...(rule && {'access-control-allow-origin': origin}),
      ...(rule?.withCredentials && {'access-control-allow-credentials': 'true'}),
    }
    if (method === 'OPTIONS') return new Response('', {status: rule ? 200 : 403, headers: cors})
    if (path.endsWith('/check/cors')) {
      const result = {allowed: rule !== undefined, withCredentials: rule?.withCredentials === true}
      return Response.json({result}, {headers: cors})
    }
    if (path.includes('/data/mutate/')) {
      expect(search.get('dryRun')).toBe('true')
      const token = headers.get('authorization')?.replace('Bearer ', '') ?? 'anybody'
      if (!rules.writers?.includes(token)) return Response.json({error: notAllowed}, {status: 403})
    }
    if (path.includes('/data/query/')) {
      const token = headers.get('authorization')?.replace('Bearer ', '')
      expect(token !== undefined).toBe(rules.readers !== undefined)
      if (token && !rules.readers?.includes(token)) return Response.json({error: notAllowed}, {status: 401})
    }
    if (search.get('perspective') === 'raw' && !rules.givesOutDrafts) search.set('perspective', 'published')
    return fetchFromLake(`http://lake${path}?${search}`, {
      method,
      ...(method === 'POST' && {body, headers: {'content-type': 'application/json'}}),
    })
  })
  return {url, projectId: 'q7x2kd9a', dataset: 'production', isLocal: false}
}

const notAllowed = {
  description: 'Insufficient permissions; permission "create" required',
  type: 'mutationError',
}

/** What a person would read of a finding. */
export function words(finding: Finding): string {
  return finding.ok ? finding.detail : `${finding.detail} FIX ${finding.fix}`
}
