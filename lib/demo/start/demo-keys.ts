import {randomBytes} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {keepPrivate, makePrivateFolder} from '../../private-files.ts'

/**
 * The secrets of a demo: made once, kept in `folder` for the owner alone. A restart or a rebuild finds the same
 * keys, so stored requests stay readable and an open form survives a new build.
 */
export function demoKeys(folder: string) {
  makePrivateFolder(folder)
  return {
    REQUEST_KEYS: `demo:${keptSecret(path.join(folder, 'requests.key'))}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keptSecret(path.join(folder, 'server-actions.key')),
    SANITY_WEBHOOK_SECRET: keptSecret(path.join(folder, 'webhook.key')),
    RESEND_WEBHOOK_SECRET: `whsec_${keptSecret(path.join(folder, 'inbox-webhook.key'))}`,
    RESEND_API_KEY: `re_demo_${keptSecret(path.join(folder, 'inbox.key')).replaceAll(/[^A-Za-z0-9]/g, '')}`,
  }
}

/** 32 random bytes in base64. Two processes that start together end up with one key: the first one written. */
function keptSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), {flag: 'wx', mode: 0o600})
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  keepPrivate(file)
  return readFileSync(file, 'utf8').trim()
}
