import {createHmac, hkdfSync, randomBytes, timingSafeEqual} from 'node:crypto'
import type {KeyRing, RequestKey} from '../../outbox/seal/key-ring.ts'

/** A working day. */
export const PREVIEW_LASTS_S = 8 * 60 * 60

/**
 * The cookie beside Next's own, which is one value for all staff until the next build: new each time that somebody opens
 * the preview, and with an end. Browsers let no other host of the domain set a name that begins with `__Host-`.
 */
export function previewCookie({https}: {https: boolean}): string {
  return https ? '__Host-preview' : 'preview'
}

export function makePreviewSession([newest]: KeyRing, at: number): string {
  const ends = Math.floor(at / 1000) + PREVIEW_LASTS_S
  const text = `${ends.toString(36)}.${randomBytes(9).toString('base64url')}`
  return `${text}.${sign(newest, text)}`
}

/** Whether it was made here and has not ended. */
export function isPreviewSession(ring: KeyRing, session: string, at: number): boolean {
  const [, text = '', ends = '', mark = ''] =
    /^(([0-9a-z]{1,9})\.[\w-]{12})\.([\w-]{43})$/.exec(session) ?? []
  const secondsLeft = Number.parseInt(ends, 36) - at / 1000
  // A clock that was set back must not make a session longer.
  if (!(secondsLeft > 0 && secondsLeft <= PREVIEW_LASTS_S)) return false
  return ring.some((key) => timingSafeEqual(Buffer.from(sign(key, text)), Buffer.from(mark)))
}

function sign({key}: RequestKey, text: string): string {
  const signingKey = new Uint8Array(hkdfSync('sha256', key, '', 'preview session', 32))
  return createHmac('sha256', signingKey).update(text).digest('base64url')
}
