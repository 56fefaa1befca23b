import {prepareContent} from '../demo/start/prepare-content.ts'
import {loadDotEnv, readSettings} from '../demo/start/settings.ts'
import {buildSiteIfNeeded} from './build-site.ts'

loadDotEnv()
const settings = readSettings(process.env)
const lake = await prepareContent(settings)
try {
  console.log(`Site: ${await buildSiteIfNeeded(settings)}.`)
} finally {
  await lake?.stop()
}
