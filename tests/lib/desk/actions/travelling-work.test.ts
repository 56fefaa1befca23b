import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {unsealNote} from '@/lib/desk/actions/notes'
import {readWork} from '@/lib/desk/actions/read-work'
import {restoreBackup} from '@/lib/outbox/backup/restore-backup'
import {writeBackup} from '@/lib/outbox/backup/write-backup'
import {moveRequests} from '@/lib/outbox/move/move-requests'
import {findUnreadable} from '@/lib/outbox/seal/find-unreadable'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {rotateKeys} from '@/lib/outbox/seal/rotate-keys'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {ann, makeDesk} from '../make-desk'

const next = readKeyRing(`next:${Buffer.alloc(32, 'next').toString('base64')}`)

describe.each(databaseKinds)('to %s', (kind) => {
  test('what was done and noted moves with its request, also from another site’s keys', async () => {
    const {from, to, reference} = await makeTwo()
    const before = await readWork(from.db, reference)
    await moveRequests({from: from.store, to: to.store, keys: next, otherKeys: keys})
    expect(await readWork(from.db, reference)).toBeUndefined()
    const after = await readWork(to.db, reference)
    expect(after?.state).toEqual(before?.state)
    expect(after?.events.map(({kind}) => kind)).toEqual(['taken', 'note'])
    const [, note] = after?.events ?? []
    expect(note?.note && unsealNote(next, after?.requestId ?? '', note.id, note.note)).toBe('Prefers Tuesday')
  })

  test('it is in a backup, and comes back', async () => {
    const {from, to, reference} = await makeTwo()
    const file = path.join(from.folder, 'backup.ndjson')
    await writeBackup({db: from.db, journal: undefined, file, now: Date.now()})
    await restoreBackup(to.db, file, 0)
    const [there, here] = [await readWork(from.db, reference), await readWork(to.db, reference)]
    expect(here?.state).toEqual(there?.state)
    const texts = [there, here].map((work) =>
      work?.events.map(({id, note}) => note && [id, Buffer.from(note).toString('hex')]),
    )
    expect(texts[1]).toEqual(texts[0])
    expect(texts[0]).toHaveLength(2)
  })

  async function makeTwo() {
    const [from, to] = [await makeDesk('sqlite'), await makeDesk(kind)]
    await openRequestStore(to.db)
    const reference = await from.send()
    await from.does(ann, reference, {kind: 'taken'})
    await from.does(ann, reference, {kind: 'note', text: 'Prefers Tuesday'})
    return {from, to, reference}
  }
})

test('after a rotation the first key alone opens the notes too', async () => {
  const {store, db, send, does} = await makeDesk()
  const reference = await send()
  await does(ann, reference, {kind: 'note', text: 'Prefers Tuesday'})
  expect(await findUnreadable(store, next)).toMatchObject([{count: 2}])
  expect(await rotateKeys(store, [...next, ...keys])).toBe(2)
  expect(await findUnreadable(store, next)).toEqual([])
  const work = await readWork(db, reference)
  const note = work?.events[0]
  expect(note?.note && unsealNote(next, work?.requestId ?? '', note.id, note.note)).toBe('Prefers Tuesday')
})
