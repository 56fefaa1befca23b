import type {DeskParts} from '@/lib/desk/desk-parts'
import {env} from '@/lib/settings/env'
import {site} from '@/lib/site'

/** Rejects while the store cannot be opened. */
export async function openDesk(): Promise<DeskParts> {
  const {db, store} = await site.opened()
  await store.clock.follow()
  return {db, store, keys: env().REQUEST_KEYS, now: store.clock.now}
}
