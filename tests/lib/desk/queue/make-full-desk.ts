import {onTestFinished} from 'vitest'
import {prepareAccessLog} from '@/lib/desk/access/access-table'
import {keys, makeStore} from '../../outbox/make-site'
import {openAt} from '../../outbox/open-at'
import {fillDesk} from './fill-desk'

/** A desk with so many requests, at a place of `makePlace`. */
export async function makeFullDesk(place: string, requests: number, now: number) {
  const {store} = await makeStore(undefined, undefined, place)
  const db = openAt(place)
  onTestFinished(() => db.close())
  await prepareAccessLog(db)
  await fillDesk(db, keys, requests, now)
  return {db, store, keys}
}
