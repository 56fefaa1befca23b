import {existsSync} from 'node:fs'
import path from 'node:path'
import {makeDataFolder} from './data-folder.ts'
import {demoKeys} from './demo-keys.ts'

export type Environment = Record<string, string | undefined>

/** Where each part listens and keeps its data, and the environment that every part is started with. */
export type Settings = {
  dataDir: string
  distDir: string
  site: {port: number; url: string}
  lake: {port: number; url: string}
  inbox: {port: number; url: string}
  /** False when a real Sanity project is set. */
  usesLocalLake: boolean
  /** False when mail goes through a real provider. */
  usesLocalInbox: boolean
  isLive: boolean
  env: Environment
}

/** Reads `.env` beside package.json, if there is one. What the shell sets wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/**
 * Completes the environment for a first look: free of accounts, with keys of its own in `DATA_DIR/keys`.
 * In live mode nothing is made up: what is missing stays missing, and the site refuses to boot.
 */
export function readSettings(source: Environment): Settings {
  const isLive = source.APP_ENV === 'live'
  const dataDir = path.resolve(source.DATA_DIR || '.data')
  if (!isLive) makeDataFolder(dataDir)
  const port = portFrom(source, 'PORT', 3000)
  const lakePort = portFrom(source, 'LAKE_PORT', 3001)
  const inboxPort = portFrom(source, 'INBOX_PORT', 3002)
  const projectId = source.NEXT_PUBLIC_SANITY_PROJECT_ID || 'local'
  const transport = source.MAIL_TRANSPORT || 'inbox'

  return {
    dataDir,
    distDir: path.resolve(source.NEXT_DIST_DIR || '.next'),
    site: {port, url: `http://localhost:${port}`},
    lake: {port: lakePort, url: `http://127.0.0.1:${lakePort}`},
    inbox: {port: inboxPort, url: `http://127.0.0.1:${inboxPort}`},
    usesLocalLake: !isLive && projectId === 'local',
    usesLocalInbox: !isLive && transport === 'inbox',
    isLive,
    env: {
      ...(!isLive && demoKeys(path.join(dataDir, 'keys'))),
      // Machines that share a database need the same keys: a key made here would lock the others out.
      ...(source.DATABASE_URL && {REQUEST_KEYS: undefined}),
      ...withoutEmpty(source),
      DATA_DIR: dataDir,
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      INBOX_PORT: String(inboxPort),
      NEXT_TELEMETRY_DISABLED: '1',
      LAKE_ALLOWED_ORIGINS: [`http://localhost:${port}`, `http://127.0.0.1:${port}`].join(','),
      INBOX_WEBHOOK_URL: `http://127.0.0.1:${port}/api/webhooks/resend`,
      LAKE_WEBHOOK_URL: `http://127.0.0.1:${port}/api/webhooks/sanity`,
    },
  }
}

function portFrom(source: Environment, name: string, fallback: number): number {
  const value = source[name]
  if (!value) return fallback
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(
      `${name} is "${value}". Set it to a port number from 1 to 65535, or leave it out for ${fallback}.`,
    )
  }
  return port
}

function withoutEmpty(source: Environment): Environment {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
}
