import {AccountList} from '@/components/staff/account-list'
import {InviteForm} from '@/components/staff/invite-form'
import {ProblemMessage} from '@/components/staff/problem-message'
import {problemText} from '@/components/staff/problems'
import {site} from '@/lib/site'
import {listAccounts} from '@/lib/staff/accounts/accounts'
import {requireLead} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../../staff-page-head'
import {disableStaff, inviteStaff} from './actions'

const title = 'Who may use the desk'

export async function generateMetadata({searchParams}: PageProps<'/desk/staff'>) {
  return staffPageHead(title, searchParams)
}

export default async function StaffPage({searchParams}: PageProps<'/desk/staff'>) {
  const lead = await requireLead()
  const accounts = await listAccounts((await site.staff()).db)
  return (
    <>
      <ProblemMessage problem={problemText((await searchParams).problem)} />
      <h1>{title}</h1>
      <AccountList accounts={accounts} own={lead.id} disable={disableStaff} />
      <h2>Invite somebody</h2>
      <InviteForm action={inviteStaff} />
    </>
  )
}
