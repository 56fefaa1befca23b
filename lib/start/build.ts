import {buildSiteIfNeeded} from './build-site.ts'
import {prepareContent} from './prepare-content.ts'
import {loadDotEnv, readSettings} from './settings.ts'

loadDotEnv()
const settings = readSettings(process.env)
const lake = await prepareContent(settings)
try {
  console.log(`Site: ${await buildSiteIfNeeded(settings)}.`)
} finally {
  await lake?.stop()
}
