import type {DeskParts, DeskStaff} from '../desk-parts.ts'
import {listAccess} from './read-access.ts'
import {recordAccess} from './record-access.ts'
import {verifyAccess} from './verify-access.ts'

const MOST_SHOWN = 200
/** `npm run requests -- audit` looks at all of them, which takes longer than a page may. */
const MOST_VERIFIED = 5_000

/** For leads: the newest lines, of one request or of all, and whether the log is whole. Reading it is written down, too. */
export async function readAccessPage(
  {db, now}: DeskParts,
  {email: who}: DeskStaff,
  {reference, timeZone = 'UTC'}: {reference?: string | undefined; timeZone?: string | undefined},
) {
  await recordAccess(db, {who, what: 'list', detail: 'access log', ...(reference && {reference})}, now())
  const time = new Intl.DateTimeFormat('en-US', {timeZone, dateStyle: 'medium', timeStyle: 'medium'})
  const {problems, count} = await verifyAccess(db, MOST_VERIFIED)
  const lines = (await listAccess(db, MOST_SHOWN, reference)).map((line) => ({
    number: line.number,
    at: time.format(line.at).replace(/\s/gu, ' '),
    who: line.who,
    what: line.what,
    reference: line.reference ?? '',
    detail: line.detail ?? '',
  }))
  return {lines, count, isWhole: problems.length === 0}
}
