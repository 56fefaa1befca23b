import {invitationMail} from '../mail/invitation-mail.ts'
import type {StaffParts} from '../staff-parts.ts'
import {makeToken} from '../store/hashes.ts'
import {disable, invite} from './accounts.ts'
import type {Role} from './roles.ts'

type Invited = {email: string; role: Role; name: string}

/** Resolves with why the mail could not be sent, if it could not: the account is there all the same. */
export async function inviteByMail(
  parts: StaffParts,
  by: string,
  account: Invited,
): Promise<string | undefined> {
  const {email, role} = account
  await parts.record({who: by, what: 'staff-changed', detail: `invited ${email} as ${role}`})
  await invite(parts.db, account, parts.now())
  return parts.sendMail({to: email, key: `staff/${makeToken()}`, ...invitationMail(parts.siteUrl)})
}

/** Resolves with false if nobody could sign in with this address. */
export async function disableAccount(parts: StaffParts, by: string, email: string): Promise<boolean> {
  await parts.record({who: by, what: 'staff-changed', detail: `disabled ${email}`})
  return disable(parts.db, email, parts.now())
}
