import {mkdtempSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {readSettings, type Settings} from '../../lib/demo/start/settings.ts'
import {freePorts} from './free-port.ts'

/** The build that browser and fault tests run on. A running `npm start` keeps its own in `.next`. */
export const TEST_DIST_DIR = '.next-test'

/** The lake that its pages were made of. */
export const TEST_CONTENT_DIR = '.next-test-content'

/** The key that names the server action must be the same in the build and in every site started from it. */
const ACTION_KEY = Buffer.alloc(32, 'test').toString('base64')

/** Demo settings with free ports and a new data folder, so that tests pass beside a running site. */
export async function testSettings(overrides: Record<string, string> = {}): Promise<Settings> {
  const [site, lake, inbox] = await freePorts(3)
  return readSettings({
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NEXT_DIST_DIR: TEST_DIST_DIR,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY,
    DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'clinic-test-')),
    PORT: String(site),
    LAKE_PORT: String(lake),
    INBOX_PORT: String(inbox),
    ...overrides,
  })
}
