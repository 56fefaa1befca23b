import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {restoreBackup} from '@/lib/outbox/backup/restore-backup'
import {writeBackup} from '@/lib/outbox/backup/write-backup'
import {moveRequests} from '@/lib/outbox/move/move-requests'
import {databaseKinds} from '../outbox/databases'
import {keys} from '../outbox/make-site'
import {makeHandover} from './make-handover'
import {makeReceiver} from './make-receiver'

const HOUR = 60 * 60 * 1000

describe.each(databaseKinds)('to %s', (kind) => {
  test('in another store nothing is told twice, and what waits goes on', async () => {
    const {receiver, from, to} = await makeTwo([204, 500, 500])
    const told = await from.send({name: 'Told'})
    await from.tellAll()
    const [waits, erased] = [await from.send({name: 'Waits'}), await from.send({name: 'Erased'})]
    await from.tellAll({retryPause: () => HOUR})
    await from.store.erase(erased)
    await from.tell({retryPause: () => HOUR, webhook: {...from.parts.webhook, url: 'http://127.0.0.1:1/'}})
    await moveRequests({from: from.store, to: to.store, keys})
    await to.pass(HOUR)
    await to.tellAll()
    const heard = receiver.calls.map(({type, data}) => `${type} ${data.reference}`)
    expect(heard.filter((one) => one.includes(told))).toEqual([`request.received ${told}`])
    expect(heard.slice(3).toSorted()).toEqual(
      [`request.erased ${erased}`, `request.received ${waits}`].sort(),
    )
  })

  test('after a restore of an older backup, what is told again has the id of the first time', async () => {
    const {receiver, from, to} = await makeTwo()
    await from.send()
    const file = path.join(from.folder, 'backup.ndjson')
    await writeBackup({db: from.db, journal: undefined, file, now: Date.now()})
    await from.tellAll()
    await restoreBackup(to.db, file, 0)
    await to.tellAll()
    const [first, second] = receiver.calls
    expect(second).toEqual(first)
  })

  async function makeTwo(answers: number[] = []) {
    const receiver = await makeReceiver(answers)
    const {url} = receiver
    return {
      receiver,
      from: await makeHandover({kind: 'sqlite', url}),
      to: await makeHandover({kind, url}),
    }
  }
})
