/**
 * A process of its own that delivers stored requests until it is killed.
 * Arguments: the place of the store, the key ring, and the address of the inbox.
 */

import {startWorker} from '../../../../lib/outbox/run/worker.ts'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {resendTransport} from '../../../../lib/outbox/transport/resend.ts'
import {openAt} from '../open-at.ts'

const [place = '', ring = '', baseUrl = ''] = process.argv.slice(2)
const delivery = {
  store: await openRequestStore(openAt(place)),
  keys: readKeyRing(ring),
  transport: resendTransport({apiKey: 're_test', baseUrl, spacingMs: 0, timeoutMs: 1_000}),
  address: {from: 'website@clinic.example', to: 'front-desk@clinic.example'},
  sender: String(process.pid),
  turn: async () => {},
  pause: () => 20,
}
startWorker({delivery: async () => delivery, pollMs: 20})
process.stdout.write('delivering\n')
