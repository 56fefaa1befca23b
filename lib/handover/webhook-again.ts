import type {Database} from '../outbox/store/database/database.ts'
import type {RequestStore} from '../outbox/store/request-store.ts'
import type {Env} from '../settings/env.ts'
import {tryAgain} from './event-queue.ts'
import {goneNote} from './webhook.ts'

type Parts = {db: Database; store: Pick<RequestStore, 'writeNote'>; settings: Env; now: () => number}

/** Call it once the other program works again. Resolves with the text to print. */
export async function webhookAgain({db, store, settings, now}: Parts): Promise<string> {
  const {REQUEST_WEBHOOK_URL: url} = settings
  if (!url) throw new Error('REQUEST_WEBHOOK_URL is not set: no other program is told of requests.')
  await store.writeNote(goneNote(url), 0)
  const count = await tryAgain(db, now())
  const given = count === 1 ? '1 event that was given up is' : `${count} events that were given up are`
  return `${given} sent again. The site goes on with what waits.`
}
