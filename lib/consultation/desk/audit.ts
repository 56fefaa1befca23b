import {type AccessProblem, verifyAccess} from '../../desk/access/verify-access.ts'
import type {Desk} from './command.ts'

/** Says whether the access log is whole, and by what its end is known again. */
export async function audit({db, warn}: Desk): Promise<string> {
  const {count, head, problems} = await verifyAccess(db)
  for (const problem of problems) warn(sayProblem(problem))
  if (problems.length > 0) return ''
  return [
    `The access log is whole: ${count} lines, the last one is number ${head.number}.`,
    // Who can write to the database could write the whole log anew: only a copy elsewhere shows that.
    `Its hash is ${head.hash}. Note it elsewhere: a later audit must still have a line of that number and hash.`,
  ].join('\n')
}

function sayProblem({kind, number}: AccessProblem): string {
  if (kind === 'changed') return `Line ${number} is not as it was written.`
  return kind === 'cut' ? `Line ${number} and what came after it are gone.` : `Line ${number} is missing.`
}
