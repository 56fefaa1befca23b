/** A process of its own that moves all requests from one place to another. It says when it begins. */

import {moveRequests} from '../../../../lib/outbox/move/move-requests.ts'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {openAt} from '../open-at.ts'

const [left = '', present = '', ring = ''] = process.argv.slice(2)
const from = await openRequestStore(openAt(left))
const to = await openRequestStore(openAt(present))
process.stdout.write('begins\n')
await moveRequests({from, to, keys: readKeyRing(ring)})
await Promise.all([from.close(), to.close()])
