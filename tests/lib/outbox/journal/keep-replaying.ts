/**
 * A process of its own that moves the journal into the store until it is killed.
 * Arguments: the place of the store, and the folder of the journal.
 */
import {openJournal} from '../../../../lib/outbox/journal/journal.ts'
import {openRequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {openAt} from '../open-at.ts'

const [place = '', folder = ''] = process.argv.slice(2)
const store = await openRequestStore(openAt(place))
process.stdout.write('replaying\n')
while (true) await openJournal(folder).replay(store)
