import {pauseAfter} from '../outbox/send/backoff.ts'
import type {Database} from '../outbox/store/database/database.ts'
import type {RequestStore} from '../outbox/store/request-store.ts'
import type {Env} from '../settings/env.ts'
import {eventDescriber} from './describe-event.ts'
import type {HandoverParts} from './webhook.ts'

type OfProcess = {db: Database; store: RequestStore; leaseOwner: string; deskUrl: string | undefined}

/** Returns undefined if the site tells no other program. */
export function handoverOfSite(settings: Env, {deskUrl, ...process}: OfProcess): HandoverParts | undefined {
  const {REQUEST_WEBHOOK_URL: url, REQUEST_WEBHOOK_SECRET: secrets, REQUEST_KEYS: keys} = settings
  const detail = settings.REQUEST_WEBHOOK_DETAIL
  // The boot takes an address only with both.
  if (!url || !secrets || !detail) return undefined
  return {
    ...process,
    webhook: {url, secrets},
    bodyOf: eventDescriber({detail, keys, deskUrl}),
    now: process.store.clock.now,
    retryPause: pauseAfter,
  }
}
