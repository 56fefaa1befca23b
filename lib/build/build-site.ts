import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {globSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {childEnv} from '../demo/start/part.ts'
import type {Environment, Settings} from '../demo/start/settings.ts'
import {mergeStyles} from '../server/page/merge-styles.ts'
import {builtSettings, writeBuildSettings} from './build-settings.ts'
import {keepAssets} from './keep-assets.ts'

/** The sources of the built site. The lake and the seed need no build. */
const SOURCES = [
  'app/**/*',
  'components/**/*',
  'lib/**/*',
  'sanity/**/*',
  'instrumentation.ts',
  'next.config.ts',
  'sanity.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
const SIGN_OF_LIFE_MS = 15_000
const NOT_BUILT = /^(lib\/(build\/(?!build-settings)|demo)|sanity\/(lake|seed))\//

/** Builds the site unless the same sources and public settings were built last time. The lake must be running. */
export async function buildSiteIfNeeded(settings: Settings): Promise<'built' | 'up to date'> {
  const stampFile = path.join(settings.distDir, 'build-stamp')
  const stamp = stampOf(settings.env)
  if (readIfThere(stampFile) === stamp) return 'up to date'
  await buildSite(settings)
  writeFileSync(stampFile, stamp)
  return 'built'
}

async function buildSite(settings: Settings): Promise<void> {
  const restoreAssets = keepAssets(settings.distDir)
  const stopTelling = tellProgress()
  const build = spawn(process.execPath, [path.resolve('node_modules/next/dist/bin/next'), 'build'], {
    env: childEnv({...settings.env, NEXT_DIST_DIR: path.relative('.', settings.distDir)}),
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve) =>
    build.once('exit', (exitCode) => resolve(exitCode)),
  )
  stopTelling()
  if (code !== 0) throw new Error(`The site could not be built (exit code ${code}). See the message above.`)
  mergeStyles(settings.distDir)
  writeBuildSettings(settings.distDir, settings.env)
  restoreAssets()
}

/** The bundler is silent for minutes on a small machine, which looks like a command that hangs. */
function tellProgress(): () => void {
  const start = Date.now()
  console.log('Building the site: one to three minutes, only the first time and after a change.')
  const timer = setInterval(
    () => console.log(`Still building (${Math.round((Date.now() - start) / 1000)} s).`),
    SIGN_OF_LIFE_MS,
  )
  return () => clearInterval(timer)
}

function stampOf(env: Environment): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, {withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative('.', path.join(entry.parentPath, entry.name)))
    .filter((file) => !NOT_BUILT.test(file))
    .sort()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  hash.update(JSON.stringify(builtSettings.map((name) => [name, env[name]])))
  return hash.digest('hex')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
