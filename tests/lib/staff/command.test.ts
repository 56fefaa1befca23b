import {describe, expect, test} from 'vitest'
import {findActive} from '@/lib/staff/accounts/accounts'
import {runCommand, USAGE} from '@/lib/staff/command/commands'
import {databaseKinds} from '../outbox/databases'
import {makeStaff, ROSA} from './make-staff'

async function terminal(kind?: (typeof databaseKinds)[number]) {
  const desk = await makeStaff(kind)
  const run = (...typed: string[]) => runCommand(typed, {open: async () => desk.parts, user: 'command: root'})
  return {...desk, run}
}

describe.each(databaseKinds)('on %s', (kind) => {
  test('an account is invited, listed, ended and let in again, and each is noted', async () => {
    const {run, mails, log} = await terminal(kind)
    expect(await run('list')).toContain('Nobody may sign in yet')
    expect(await run('invite', 'Rosa@Clinic.example', '--role', 'lead', '--name', 'Rosa Iliev')).toBe(
      `${ROSA} may sign in as lead at http://localhost:3000/desk/sign-in. A mail says so.`,
    )
    expect(mails).toMatchObject([{to: ROSA, subject: 'You can sign in to the desk of localhost:3000'}])
    expect(await run('list')).toBe(`${ROSA}  Rosa Iliev  lead  passkeys: 0`)
    expect(await run('disable', ROSA)).toContain('may not sign in any more')
    expect(await run('list')).toBe(`${ROSA}  Rosa Iliev  disabled  passkeys: 0`)
    await expect(run('disable', ROSA)).rejects.toThrow(`Nobody may sign in as ${ROSA}.`)
    await run('invite', ROSA, '--role=front-desk')
    expect(await run('list')).toBe(`${ROSA}  ${ROSA}  front-desk  passkeys: 0`)
    expect(await log()).toEqual([
      `command: root | staff-changed | invited ${ROSA} as lead`,
      `command: root | staff-changed | disabled ${ROSA}`,
      `command: root | staff-changed | disabled ${ROSA}`,
      `command: root | staff-changed | invited ${ROSA} as front-desk`,
    ])
  })

  test('a role that is changed counts at the next request', async () => {
    const {run, db, invite} = await terminal(kind)
    const {id} = await invite()
    await run('invite', ROSA, '--role', 'lead', '--name', 'Rosa Iliev')
    expect(await findActive(db, id)).toEqual({id, email: ROSA, name: 'Rosa Iliev', role: 'lead'})
  })
})

test('an invitation whose mail cannot be sent counts, and the command says so', async () => {
  const {parts} = await terminal()
  const silent = {...parts, sendMail: async () => 'rate_limit_exceeded'}
  const said = await runCommand(['invite', ROSA, '--role', 'lead'], {open: async () => silent, user: 'root'})
  expect(said).toContain('could not be sent (rate_limit_exceeded)')
})

test.each([
  [['invite', ROSA], 'Say --role front-desk or --role lead.'],
  [['invite', ROSA, '--role', 'owner'], 'Say --role front-desk'],
  [['invite', 'rosa', '--role', 'lead'], 'Say for whom'],
  [['invite', '--role', 'lead'], 'Say for whom'],
  [['invite', ROSA, '--role', 'lead', '--name', 'a\nb'], 'A name is one line'],
  [['invite', ROSA, 'x@y.example', '--role', 'lead'], 'no more than one address'],
  [['disable'], 'Say for whom'],
  [['disable', ROSA, '--role', 'lead'], 'for invite alone'],
  [['list', 'x'], 'There is no command list x.'],
  [['constructor'], 'There is no command constructor.'],
  [['invite', '--what'], "Unknown option '--what'"],
])('%j makes no sense, and opens no store', async (typed, problem) => {
  const open = () => Promise.reject(new Error('the store was opened'))
  await expect(runCommand(typed, {open, user: 'root'})).rejects.toThrow(problem)
})

test('without a command it says what there is', async () => {
  const {run} = await terminal()
  for (const typed of [[], ['help'], ['--help']]) expect(await run(...typed)).toBe(USAGE)
})
