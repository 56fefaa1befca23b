'use server'

import {redirect} from 'next/navigation'
import {z} from 'zod'
import type {Problem} from '@/components/staff/problems'
import {log} from '@/lib/log'
import {site} from '@/lib/site'
import {emailAddress, staffName} from '@/lib/staff/accounts/accounts'
import {disableAccount, inviteByMail} from '@/lib/staff/accounts/manage-accounts'
import {roles} from '@/lib/staff/accounts/roles'
import {deskPaths, withReturn} from '@/lib/staff/desk-paths'
import {requireLead} from '@/lib/staff/session/current-staff'

const invitation = z.object({email: emailAddress, name: staffName, role: z.enum(roles)})

export async function inviteStaff(form: FormData): Promise<void> {
  const lead = await requireLead()
  const account = invitation.safeParse(Object.fromEntries(form))
  if (!account.success) backToStaff('invitation')
  // Leads who invite their own address could lose their role with one wrong click.
  if (account.data.email === lead.email) backToStaff('yourself')
  const failure = await inviteByMail(await site.staff(), lead.email, account.data)
  if (failure) log('staff-mail.not-sent', {code: failure})
  backToStaff(failure ? 'not-sent' : undefined)
}

export async function disableStaff(form: FormData): Promise<void> {
  const lead = await requireLead()
  const email = emailAddress.safeParse(form.get('email'))
  if (!email.success) backToStaff('nobody-there')
  if (email.data === lead.email) backToStaff('yourself')
  const isDone = await disableAccount(await site.staff(), lead.email, email.data)
  backToStaff(isDone ? undefined : 'nobody-there')
}

function backToStaff(problem?: Problem): never {
  redirect(withReturn(deskPaths.staff, deskPaths.home, problem))
}
