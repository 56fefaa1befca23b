import {onTestFinished} from 'vitest'
import {prepareAccessLog} from '@/lib/desk/access/access-table'
import {type DatabaseKind, makePlace} from '../outbox/databases'
import {openAt} from '../outbox/open-at'

/** An empty database with an access log, and a second way into it. */
export async function makeAccessLog(kind: DatabaseKind) {
  const place = await makePlace(kind)
  const open = () => {
    const db = openAt(place)
    onTestFinished(() => db.close())
    return db
  }
  const db = open()
  await prepareAccessLog(db)
  return {db, open, place}
}
