import {AccountList} from '@/components/staff/account-list'
import {DeskFrame} from '@/components/staff/desk-frame'
import {InviteForm} from '@/components/staff/invite-form'
import {problemText} from '@/components/staff/problems'
import {site} from '@/lib/site'
import {listAccounts} from '@/lib/staff/accounts/accounts'
import {deskPaths} from '@/lib/staff/desk-paths'
import {requireLead} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../staff-page-head'
import {disableStaff, inviteStaff} from './actions'

const title = 'Who may use the desk'

export async function generateMetadata({searchParams}: PageProps<'/desk/staff'>) {
  return staffPageHead(title, searchParams)
}

export default async function StaffPage({searchParams}: PageProps<'/desk/staff'>) {
  const lead = await requireLead()
  const accounts = await listAccounts((await site.staff()).db)
  return (
    <DeskFrame title={title} problem={problemText((await searchParams).problem)}>
      <p>
        <a href={deskPaths.home}>Back to the desk</a>
      </p>
      <AccountList accounts={accounts} own={lead.id} disable={disableStaff} />
      <h2>Invite somebody</h2>
      <InviteForm action={inviteStaff} />
    </DeskFrame>
  )
}
