import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {createLake} from '@/sanity/lake/core/create-lake'
import {lakeFetch} from '@/sanity/lake/http/in-process'
import {serveLake} from '@/sanity/lake/http/server'

export const adapters = ['http', 'in process'] as const

/** An empty lake with the real client on one of its adapters. */
export async function startLakeOver(adapter: (typeof adapters)[number]) {
  const dir = await mkdtemp(path.join(tmpdir(), 'lake-over-'))
  const lake = createLake({dir})
  const server = await serveLake(lake, {port: 0})
  const fetchFromLake = adapter === 'http' ? fetch : lakeFetch(lake, server.url)
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: server.url,
    useProjectHostname: false,
    useCdn: false,
    token: 'any',
    maxRetries: 0,
    resolveFetch: () => fetchFromLake,
  })
  return {
    dir,
    lake,
    client,
    url: server.url,
    get: (address: string, headers: Record<string, string> = {}) => fetchFromLake(address, {headers}),
    async stop() {
      await server.close()
      await lake.close()
      await rm(dir, {recursive: true, force: true})
    },
  }
}
