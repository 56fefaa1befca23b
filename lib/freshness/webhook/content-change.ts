import {decodeSignatureHeader, isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'

/** What Sanity (or the embedded lake) says of one published document. Set this projection in the webhook. */
const documentChange = z.object({
  _id: z.string().min(1).max(200),
  _type: z.string().min(1).max(200),
  slug: z.string().max(500).nullish(),
  previousSlug: z.string().max(500).nullish(),
})

export type DocumentChange = z.output<typeof documentChange>

export type ContentChangeResult =
  | {ok: true; change: DocumentChange; signature: string}
  | {ok: false; status: 400 | 401; reason: string}

/** A signature that is older or newer is a replay, or a clock is wrong. */
const SIGNATURE_MAX_AGE_MS = 5 * 60_000

/** Reads a webhook call. The body is trusted only when the secret signed exactly these bytes a moment ago. */
export async function readContentChange(
  body: string,
  headers: Headers,
  secret: string,
  now = Date.now(),
): Promise<ContentChangeResult> {
  const signature = headers.get(SIGNATURE_HEADER_NAME)
  if (!signature || (await isValidSignature(body, signature, secret)) !== true) {
    return {ok: false, status: 401, reason: 'The signature does not match.'}
  }
  const {timestamp} = decodeSignatureHeader(signature)
  if (Math.abs(now - timestamp) > SIGNATURE_MAX_AGE_MS) {
    return {ok: false, status: 401, reason: 'The signature is too old.'}
  }
  const parsed = documentChange.safeParse(parseJson(body))
  if (!parsed.success) return {ok: false, status: 400, reason: 'The body is not a content change.'}
  return {ok: true, change: parsed.data, signature}
}
