import {rmSync} from 'node:fs'
import path from 'node:path'
import {buildSiteIfNeeded} from '../../lib/build/build-site.ts'
import {prepareContent} from '../../lib/demo/start/prepare-content.ts'
import {testSettings} from './test-settings.ts'

/** Builds the site that browser and fault tests run on, with the demo content of a new lake. */
export async function buildForTests(): Promise<void> {
  // One address for every build: ports are new each time, and would make each build look out of date.
  const settings = await testSettings({SITE_URL: 'http://localhost:3000'})
  const lake = await prepareContent(settings)
  try {
    await buildSiteIfNeeded(settings)
    // The type check reads the route types of `.next`; a second set, once out of date, contradicts them.
    rmSync(path.join(settings.distDir, 'types'), {recursive: true, force: true})
  } finally {
    await lake?.stop()
    rmSync(settings.dataDir, {recursive: true})
  }
}
