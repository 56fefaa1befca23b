import {createHash} from 'node:crypto'
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {buildSiteIfNeeded} from '../../lib/build/build-site.ts'
import {prepareContent} from '../../lib/demo/start/prepare-content.ts'
import {seedDocuments} from '../../sanity/seed/seed-documents.ts'
import {TEST_CONTENT_DIR, TEST_DIST_DIR, testSettings} from './test-settings.ts'

const SEED_FILE = path.join(TEST_CONTENT_DIR, 'seed')

/**
 * Builds the site that browser and fault tests run on, with the demo content of a new lake, and keeps that lake: a stack
 * that starts with a copy of it has no page to make again.
 */
export async function buildForTests(): Promise<void> {
  // A build is of use only with the content that its pages were made of.
  if (!existsSync(SEED_FILE)) rmSync(TEST_DIST_DIR, {recursive: true, force: true})
  // One address for every build: ports are new each time, and would make each build look out of date.
  const settings = await testSettings({SITE_URL: 'http://localhost:3000'})
  // What was seeded is no news for a site, so no call about it waits in the copies.
  const lake = await prepareContent({...settings, env: {...settings.env, LAKE_WEBHOOK_URL: ''}})
  try {
    const outcome = await buildSiteIfNeeded(settings)
    // The type check reads the route types of `.next`; a second set, once out of date, contradicts them.
    rmSync(path.join(settings.distDir, 'types'), {recursive: true, force: true})
    await lake?.stop()
    if (outcome === 'built' || readFileSync(SEED_FILE, 'utf8') !== seedHash()) keepContent(settings.dataDir)
  } finally {
    await lake?.stop()
    rmSync(settings.dataDir, {recursive: true})
  }
}

function keepContent(dataDir: string): void {
  rmSync(TEST_CONTENT_DIR, {recursive: true, force: true})
  cpSync(path.join(dataDir, 'lake'), path.join(TEST_CONTENT_DIR, 'lake'), {recursive: true})
  writeFileSync(SEED_FILE, seedHash())
}

/** The seed may change without a new build. */
function seedHash(): string {
  return createHash('sha256')
    .update(JSON.stringify(seedDocuments('')))
    .digest('hex')
}
