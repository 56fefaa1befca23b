import {DeskFrame} from '@/components/staff/desk-frame'
import {deskPaths} from '@/lib/staff/desk-paths'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../../staff-page-head'

const title = 'Only a lead may do that'

export function generateMetadata() {
  return staffPageHead(title)
}

export default async function LeadsOnlyPage() {
  const {email} = await requireStaff()
  return (
    <DeskFrame title={title}>
      <p>You are signed in as {email}, for the front desk. Nothing was done. Ask a lead of your clinic.</p>
      <p>
        <a href={deskPaths.home}>Back to the desk</a>
      </p>
    </DeskFrame>
  )
}
