import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import {onTestFinished} from 'vitest'
import type {KeyRing} from '@/lib/outbox/seal/key-ring'
import {bareEnv} from '../../../run/bare-env'

/** Each command is a process of its own, and a busy machine starts one in seconds. */
export const MANY_COMMANDS = {timeout: 120_000}

export function textOfKeys(keys: KeyRing): string {
  return keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join()
}

/** `npm run requests` on the store of these settings. */
export async function runRequests(env: Record<string, string>, args: string[], input = '') {
  const child = spawn(process.execPath, ['lib/consultation/desk/requests-cli.ts', ...args], {
    env: {...bareEnv, ...env},
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return {code, out, err}
}
