/**
 * A process of its own that tells another program of stored requests until it is killed.
 * Arguments: the place of the store, the key ring, the address of the other program, and the secret.
 */

import {setTimeout as sleep} from 'node:timers/promises'
import {eventDescriber} from '../../../lib/handover/describe-event.ts'
import {handOver} from '../../../lib/handover/hand-over.ts'
import {readKeyRing} from '../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore} from '../../../lib/outbox/store/request-store.ts'
import {openAt} from '../outbox/open-at.ts'

const [place = '', ring = '', url = '', secret = ''] = process.argv.slice(2)
const db = openAt(place)
const store = await openRequestStore(db)
const parts = {
  db,
  store,
  webhook: {url, secrets: [secret]},
  bodyOf: eventDescriber({detail: 'full', keys: readKeyRing(ring), deskUrl: undefined}),
  leaseOwner: String(process.pid),
  now: store.clock.now,
  retryPause: () => 20,
}
process.stdout.write('telling\n')
while (true) {
  await handOver(parts)
  await sleep(20)
}
