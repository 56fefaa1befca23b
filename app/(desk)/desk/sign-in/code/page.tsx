import {redirect} from 'next/navigation'
import {DeskFrame} from '@/components/staff/desk-frame'
import {problemText} from '@/components/staff/problems'
import {EnterCodeForm} from '@/components/staff/sign-in-form'
import {deskPaths, pathToReturnTo, withReturn} from '@/lib/staff/desk-paths'
import {findStaff} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../../staff-page-head'
import {signInWithCode} from '../actions'

const title = 'Look into your mail'

export async function generateMetadata({searchParams}: PageProps<'/desk/sign-in/code'>) {
  return staffPageHead(title, searchParams)
}

export default async function CodePage({searchParams}: PageProps<'/desk/sign-in/code'>) {
  const {to: asked, problem} = await searchParams
  const to = pathToReturnTo(asked)
  if (await findStaff()) redirect(to)
  return (
    <DeskFrame title={title} problem={problemText(problem)}>
      <p>If your address may sign in here, a code is on its way to it. That takes a minute at most.</p>
      <EnterCodeForm action={signInWithCode} to={to} />
      <p>
        <a href={withReturn(deskPaths.signIn, to)}>Ask for a new code</a>
      </p>
    </DeskFrame>
  )
}
