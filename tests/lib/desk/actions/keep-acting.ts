import {type Action, act} from '../../../../lib/desk/actions/act.ts'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openAt} from '../../outbox/open-at.ts'

/** A site of its own: does each action that it is told by its parent, and says what became of it. */
const [, , place = '', ring = ''] = process.argv
const db = openAt(place)
const keys = readKeyRing(ring)
// Connected before the first race, which would be none otherwise.
await db.query('select 1')
process.on('message', async (action: Action) => {
  process.send?.(await act(db, keys, action, Date.now()))
})
process.send?.('ready')
