/**
 * A process of its own that delivers stored requests until it is killed.
 * Arguments: the place of the store, the key ring, and the address of the inbox.
 */

import {startWorker} from '../../../../lib/outbox/run/worker.ts'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {resendTransport} from '../../../../lib/outbox/transport/resend.ts'
import {openAt} from '../open-at.ts'
import {deliveryParts} from '../parts.ts'

const [place = '', ring = '', baseUrl = ''] = process.argv.slice(2)
const transport = resendTransport({apiKey: 're_test', baseUrl, spacingMs: 0, timeoutMs: 1_000})
const delivery = {
  ...deliveryParts(await openRequestStore(openAt(place)), readKeyRing(ring), transport),
  leaseOwner: String(process.pid),
  retryPause: () => 20,
}
startWorker({delivery: async () => delivery, raiseOutageAlarms: async () => {}, pollMs: 20})
process.stdout.write('delivering\n')
