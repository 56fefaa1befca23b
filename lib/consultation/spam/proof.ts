import {hkdfSync, randomInt} from 'node:crypto'
import {type Challenge, createChallenge, verifySolution} from 'altcha-lib'
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2'
import {z} from 'zod'
import type {KeyRing, RequestKey} from '../../outbox/seal/key-ring.ts'
import {parseJson} from '../../parse-json.ts'

/** A fraction of a second on a computer, some seconds on an old phone, while the form is filled in. */
const COST = 2_000
const [FEWEST, MOST] = [100, 300]
const LONGEST_S = 24 * 60 * 60
const MOST_READ = 2_000

/** A riddle of ALTCHA's kind, for one time token: a machine that sends thousands of forms must solve thousands. */
export function makeChallenge(ring: KeyRing, nonce: string, at: number): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(FEWEST, MOST),
    deriveKey,
    data: {nonce},
    expiresAt: Math.floor(at / 1000) + LONGEST_S,
    ...secretsOf(ring.at(-1) ?? ring[0]),
  })
}

/** Whether the riddle that came with this token was solved. What cannot be read is no proof. */
export async function isProof(ring: KeyRing, proof: string, nonce: string): Promise<boolean> {
  const read = proofSchema.safeParse(proof)
  if (!read.success || read.data.challenge.parameters.data.nonce !== nonce) return false
  const results = await Promise.all(
    ring.map((key) => verifySolution({...read.data, deriveKey, ...secretsOf(key)})),
  )
  return results.some(({verified}) => verified)
}

function secretsOf({key}: RequestKey) {
  const secret = (name: string) => Buffer.from(hkdfSync('sha256', key, '', name, 32)).toString('hex')
  return {
    hmacSignatureSecret: secret('consultation proof'),
    hmacKeySignatureSecret: secret('consultation proof solution'),
  }
}

const proofSchema = z
  .string()
  .max(MOST_READ)
  .transform((text) => parseJson(Buffer.from(text, 'base64').toString('utf8')))
  .pipe(
    z.object({
      challenge: z.object({
        signature: z.string(),
        parameters: z.object({
          algorithm: z.literal('PBKDF2/SHA-256'),
          cost: z.literal(COST),
          nonce: z.string(),
          salt: z.string(),
          keyLength: z.literal(32),
          keyPrefix: z.string(),
          keySignature: z.string(),
          expiresAt: z.number(),
          data: z.object({nonce: z.string()}),
        }),
      }),
      solution: z.object({counter: z.number(), derivedKey: z.string()}),
    }),
  )
