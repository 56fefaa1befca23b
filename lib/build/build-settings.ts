import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'

/** Settings that a build writes into pages, policies and scripts. A restart alone does not change them. */
export const builtSettings = [
  'APP_ENV',
  'SITE_URL',
  'NEXT_PUBLIC_SANITY_PROJECT_ID',
  'NEXT_PUBLIC_SANITY_DATASET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
] as const

type BuiltSetting = (typeof builtSettings)[number]
type Environment = {readonly [Name in BuiltSetting]?: string | undefined}

const FILE = 'build-settings.json'
const fingerprints = z.record(z.string(), z.string())

/** Call after a build: what it was made with, as hashes, because one of them is a secret. */
export function writeBuildSettings(distDir: string, env: Environment): void {
  const known = Object.fromEntries(builtSettings.map((name) => [name, fingerprint(name, env[name])]))
  writeFileSync(path.join(distDir, FILE), JSON.stringify(known))
}

/**
 * The settings that differ from those of the build, by name. Returns undefined if the build does not say what it was made
 * with, because something else than `npm run build` made it.
 */
export function changedSinceBuild(distDir: string, env: Environment): string[] | undefined {
  const built = readBuilt(path.join(distDir, FILE))
  return built && builtSettings.filter((name) => built[name] !== fingerprint(name, env[name]))
}

/** The message for people, or undefined when the build fits. */
export function buildProblem(distDir: string, env: Environment): string | undefined {
  const changed = changedSinceBuild(distDir, env)
  if (changed?.length === 0) return undefined
  const what = changed
    ? `The site was built with another ${changed.join(', ')}, and goes on with the old value until it is built again.`
    : 'Nothing says with which settings the site was built.'
  return `${what} Build it: npm run build (with containers: docker compose build --no-cache site, then docker compose up --detach).`
}

function readBuilt(file: string): Record<string, string> | undefined {
  try {
    return fingerprints.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Unset, empty and the default are one value. */
function fingerprint(name: BuiltSetting, value: string | undefined): string {
  const meant = value?.trim() || DEFAULTS[name] || ''
  return createHash('sha256')
    .update(`${name}=${normal(name, meant)}`)
    .digest('base64url')
}

const DEFAULTS: Environment = {
  APP_ENV: 'demo',
  NEXT_PUBLIC_SANITY_PROJECT_ID: 'local',
  NEXT_PUBLIC_SANITY_DATASET: 'production',
}

function normal(name: string, value: string): string {
  return name === 'SITE_URL' ? (URL.parse(value)?.origin ?? value) : value
}
