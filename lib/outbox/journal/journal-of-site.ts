import path from 'node:path'
import {env, isWithoutDisk} from '../../settings/env.ts'
import {type Journal, openJournal} from './journal.ts'

/** In the data folder. Undefined where files do not last: there, a patient is told when the store is down. */
export function journalOfSite(): Journal | undefined {
  return isWithoutDisk() ? undefined : openJournal(path.join(env().DATA_DIR, 'journal'))
}
