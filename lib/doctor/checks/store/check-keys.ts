import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {KeyRing} from '../../../outbox/seal/key-ring.ts'
import {seal, unseal} from '../../../outbox/seal/seal.ts'
import {readableByOthers} from '../../../private-files.ts'
import {type Finding, failed, passed} from '../../check.ts'

/** `keysFolder` holds the keys that `npm start` makes for a demo; undefined in live mode. */
export async function checkKeys(ring: KeyRing, keysFolder?: string): Promise<Finding> {
  for (const {id, key} of ring) {
    const problem = opensWhatItSeals(ring, {id, key}) ?? weakness(ring, key)
    if (problem) {
      return failed(
        `Key "${id}" of REQUEST_KEYS ${problem}.`,
        'Make a new one with: openssl rand -base64 32. Put it first, and keep the old ones until their requests are purged.',
      )
    }
  }
  const open = keysFolder ? await readableIn(keysFolder) : []
  if (keysFolder && open.length > 0) {
    return failed(
      `Other users of this machine can read ${open.join(', ')}.`,
      `Run: chmod 700 ${keysFolder} && chmod 600 ${keysFolder}/*`,
    )
  }
  return passed(ring.length === 1 ? 'The key seals and opens.' : `All ${ring.length} keys seal and open.`)
}

function opensWhatItSeals(ring: KeyRing, key: KeyRing[number]): string | undefined {
  const text = 'A trial of the doctor.'
  try {
    return unseal(ring, 'doctor', seal([key], 'doctor', text)) === text
      ? undefined
      : 'does not open what it sealed'
  } catch (error) {
    // The message may quote what it was given.
    return `cannot be used (${error instanceof Error ? error.name : 'unknown'})`
  }
}

/** Thirty-two random bytes hold about thirty different ones. */
const LEAST_DIFFERENT_BYTES = 16

function weakness(ring: KeyRing, key: Buffer): string | undefined {
  if (new Set(key).size < LEAST_DIFFERENT_BYTES) return 'is not random'
  return ring.filter((other) => other.key.equals(key)).length > 1
    ? 'is there twice, under two ids'
    : undefined
}

async function readableIn(folder: string): Promise<string[]> {
  return readableByOthers([folder, ...(await readdir(folder)).map((name) => path.join(folder, name))])
}
