import {parseArgs} from 'node:util'
import {emailAddress, listAccounts, staffName} from '../accounts/accounts.ts'
import {disableAccount, inviteByMail} from '../accounts/manage-accounts.ts'
import {type Role, roles} from '../accounts/roles.ts'
import {deskPaths} from '../desk-paths.ts'
import type {StaffParts} from '../staff-parts.ts'

/** The command makes no sense: nothing was done, and the usage is printed. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const USAGE = `npm run staff -- <command>

  invite <email> --role front-desk|lead [--name "First Last"]
                    may sign in from now on, and is told so by mail
  list              who may sign in
  disable <email>   ends the sessions, codes and passkeys of an account at once

Ends with 1 when something could not be done, and with 2 when the command makes no sense.`

type Terminal = {
  /** Not called before the command is understood. */
  open: () => Promise<StaffParts>
  /** Who types, for the access log. */
  user: string
}

/** Resolves with what to print, or throws why it could not be done. */
export async function runCommand(typed: string[], terminal: Terminal): Promise<string> {
  const {values, positionals} = readTyped(typed)
  const [command, email, ...more] = positionals
  if (values.help || command === undefined || command === 'help') return USAGE
  if (more.length > 0) throw new UsageError(`${command}: It takes no more than one address.`)
  if (command !== 'invite' && (values.role ?? values.name) !== undefined)
    throw new UsageError('--role and --name are for invite alone.')
  if (command === 'list' && email === undefined) return list(await terminal.open())
  if (command === 'invite') {
    const address = readEmail(email)
    const account = {email: address, role: readRole(values.role), name: readName(values.name ?? address)}
    return inviteOne(await terminal.open(), terminal.user, account)
  }
  if (command === 'disable') return disableOne(readEmail(email), terminal)
  throw new UsageError(`There is no command ${positionals.join(' ')}.`)
}

async function list({db}: StaffParts): Promise<string> {
  const lines = (await listAccounts(db)).map(({email, name, role, isDisabled, passkeys}) =>
    [email, name, isDisabled ? 'disabled' : role, `passkeys: ${passkeys}`].join('  '),
  )
  return lines.join('\n') || 'Nobody may sign in yet: npm run staff -- invite <email> --role lead'
}

async function inviteOne(
  parts: StaffParts,
  user: string,
  account: {email: string; role: Role; name: string},
): Promise<string> {
  const failure = await inviteByMail(parts, user, account)
  const mailed = failure
    ? `The mail that says so could not be sent (${failure}): pass the address on yourself.`
    : 'A mail says so.'
  const where = new URL(deskPaths.signIn, parts.siteUrl).href
  return `${account.email} may sign in as ${account.role} at ${where}. ${mailed}`
}

async function disableOne(email: string, {open, user}: Terminal): Promise<string> {
  if (!(await disableAccount(await open(), user, email))) throw new Error(`Nobody may sign in as ${email}.`)
  return `${email} may not sign in any more. Sessions, codes and passkeys have ended.`
}

function readTyped(typed: string[]) {
  const options = {role: {type: 'string'}, name: {type: 'string'}, help: {type: 'boolean'}} as const
  try {
    return parseArgs({args: typed, options, allowPositionals: true})
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function readEmail(typed: string | undefined): string {
  const email = emailAddress.safeParse(typed)
  if (!email.success)
    throw new UsageError('Say for whom, by the address of a mailbox, like name@your-clinic.org.')
  return email.data
}

function readRole(typed: string | undefined): Role {
  const role = roles.find((one) => one === typed)
  if (!role) throw new UsageError(`Say --role ${roles.join(' or --role ')}.`)
  return role
}

function readName(typed: string): string {
  const name = staffName.safeParse(typed)
  if (!name.success) throw new UsageError('A name is one line of 80 letters at most.')
  return name.data
}
