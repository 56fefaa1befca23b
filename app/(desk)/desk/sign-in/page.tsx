import {redirect} from 'next/navigation'
import {DeskFrame} from '@/components/staff/desk-frame'
import {PasskeySignIn} from '@/components/staff/passkey-sign-in'
import {problemText} from '@/components/staff/problems'
import {AskForCodeForm} from '@/components/staff/sign-in-form'
import {Button} from '@/components/ui/button'
import {pathToReturnTo} from '@/lib/staff/desk-paths'
import {findStaff} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../staff-page-head'
import {sendCode} from './actions'
import {beginPasskeySignIn, finishPasskeySignIn} from './passkey-actions'

const title = 'Sign in to the desk'

export async function generateMetadata({searchParams}: PageProps<'/desk/sign-in'>) {
  return staffPageHead(title, searchParams)
}

export default async function SignInPage({searchParams}: PageProps<'/desk/sign-in'>) {
  const {to: asked, problem} = await searchParams
  const to = pathToReturnTo(asked)
  if (await findStaff()) redirect(to)
  return (
    <DeskFrame title={title} problem={problemText(problem)}>
      <PasskeySignIn begin={beginPasskeySignIn} finish={finishPasskeySignIn} to={to}>
        <Button>Sign in with a passkey</Button>
      </PasskeySignIn>
      <AskForCodeForm action={sendCode} to={to} />
    </DeskFrame>
  )
}
