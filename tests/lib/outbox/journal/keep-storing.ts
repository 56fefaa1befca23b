/**
 * A process of its own that stores requests until it is killed, and names each one that it was told is kept.
 * Arguments: the place of the store, the key ring, and how many to store (0: no end).
 */

import {receiveConsultation} from '../../../../lib/consultation/receive-consultation.ts'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openRequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {openAt} from '../open-at.ts'
import {receivingParts} from '../parts.ts'

const [place = '', ring = '', most = '0'] = process.argv.slice(2)
const store = await openRequestStore(openAt(place))
const parts = receivingParts(async () => store, readKeyRing(ring))

for (let count = 1; most === '0' || count <= Number(most); count++) {
  const form = new FormData()
  form.append('name', `Patient ${count} of ${process.pid}`)
  form.append('contactBy', 'email')
  form.append('email', `patient${count}@clinic.example`)
  const outcome = await receiveConsultation(form, parts)
  if (outcome.status === 'received') process.stdout.write(`kept ${outcome.reference}\n`)
}
await store.close()
