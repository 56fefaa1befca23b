import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, beforeEach, vi} from 'vitest'
import {documentTypes, typeNames} from '@/sanity/document-types'
import {resetContentState} from '../cms/reset-content-state'

export type Question = {query: string; params: Record<string, unknown>; perspective: string | null}

/** What every page prints: without it there would be no page at all. */
export const fakeSettings = {
  clinicName: 'Clinic',
  city: 'Richmond',
  region: 'VA',
  emergencyText: 'Call 911',
  crisisLines: [],
  timeZone: 'America/New_York',
}

/** A lake that knows the clinic, answers any other question as the test says, and notes what it was asked. */
export function fakeLake() {
  const lake = {
    /** In order, without those for the settings. */
    asked: [] as Question[],
    settings: fakeSettings as unknown,
    hasContent: true,
    /** Undefined is a lake in trouble. */
    answer: (_: Question): unknown => null,
  }
  const server = createServer((request, response) => {
    const search = new URL(request.url ?? '/', 'http://lake').searchParams
    const named = [...search].filter(([name]) => name.startsWith('$'))
    const question = {
      query: search.get('query') ?? '',
      params: Object.fromEntries(named.map(([name, value]) => [name.slice(1), JSON.parse(value)])),
      perspective: search.get('perspective'),
    }
    const isSettings = question.query.includes('emergencyText')
    if (!isSettings) lake.asked.push(question)
    const answer = isSettings ? lake.settings : lake.answer(question)
    response.writeHead(answer === undefined ? 500 : 200, {'content-type': 'application/json'})
    response.end(JSON.stringify({result: {answer, hasContent: lake.hasContent}, ms: 1}))
  })

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port))
  })

  beforeEach(() => {
    resetContentState()
    lake.asked = []
    lake.settings = fakeSettings
    lake.hasContent = true
    lake.answer = () => null
  })

  afterAll(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })

  return lake
}

/** What every page carries, because its frame is made of it. */
export const frameTags: string[] = [
  'content',
  ...typeNames.filter((type) => documentTypes[type].isEverywhere),
]

/** The tags that pages get from now on, which reach Next as those of an empty fetch. */
export function noteTags(): Set<string> {
  const tags = new Set<string>()
  const {fetch} = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (input, init?: RequestInit & {next?: {tags?: string[]}}) => {
      for (const tag of init?.next?.tags ?? []) tags.add(tag)
      return fetch(input, init)
    },
  )
  return tags
}
