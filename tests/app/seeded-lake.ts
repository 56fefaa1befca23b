import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {createLake, serveLake} from 'content-lake'
import sitemap from '@/app/sitemap'
import {demoKeys} from '@/lib/demo/start/demo-keys'
import {loadSeed} from '@/sanity/seed/load-seed'

/** The embedded lake with the demo content on a free port, where the site's own client will look for it. */
export async function startSeededLake() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'pages-'))
  const lake = createLake({dir})
  const server = await serveLake(lake, {port: 0, allowedOrigins: []})
  Object.assign(process.env, demoKeys(path.join(dir, 'keys')), {
    LAKE_PORT: String(server.port),
    SITE_URL: 'https://www.clinic.example',
  })
  await loadSeed(lakeClient())
  return async function stop() {
    await server.close()
    await lake.close()
    rmSync(dir, {recursive: true})
  }
}

/** Every page that search engines are told of, as the lake has them now. */
export async function sitemapPaths(): Promise<string[]> {
  return (await sitemap()).map(({url}) => new URL(url).pathname)
}

/** Writes to the lake that was started last. */
export function lakeClient(): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: `http://127.0.0.1:${process.env.LAKE_PORT}`,
    useProjectHostname: false,
    token: 'local',
  })
}
