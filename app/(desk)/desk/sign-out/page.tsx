import {DeskFrame} from '@/components/staff/desk-frame'
import {Button} from '@/components/ui/button'
import {deskPaths} from '@/lib/staff/desk-paths'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../staff-page-head'
import {signOut} from './actions'

const title = 'Sign out'

export function generateMetadata() {
  return staffPageHead(title)
}

/** Asks, because a link alone must not sign anybody out. */
export default async function SignOutPage() {
  const {email} = await requireStaff()
  return (
    <DeskFrame title={title}>
      <p>You are signed in as {email}.</p>
      <form action={signOut}>
        <Button>Sign out</Button>
      </form>
      <p>
        <a href={deskPaths.home}>Back to the desk</a>
      </p>
    </DeskFrame>
  )
}
