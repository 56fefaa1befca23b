import {DeskFrame} from '@/components/staff/desk-frame'
import {PasskeyList} from '@/components/staff/passkey-list'
import {PasskeySetup} from '@/components/staff/passkey-setup'
import {Button} from '@/components/ui/button'
import {site} from '@/lib/site'
import {deskPaths, pathToReturnTo, withReturn} from '@/lib/staff/desk-paths'
import {passkeysOf} from '@/lib/staff/passkeys/passkeys'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {staffPageHead} from '../../staff-page-head'
import {beginPasskeySetup, finishPasskeySetup, removeOwnPasskey} from '../passkey-actions'

const title = 'Your passkeys'

export function generateMetadata() {
  return staffPageHead(title)
}

export default async function PasskeysPage({searchParams}: PageProps<'/desk/sign-in/passkeys'>) {
  const staff = await requireStaff()
  const to = pathToReturnTo((await searchParams).to)
  const passkeys = await passkeysOf((await site.staff()).db, staff.id)
  return (
    <DeskFrame title={title}>
      <p>
        You are signed in as {staff.email}. With a passkey you sign in by the fingerprint, face or code of
        your device, and wait for no mail.
      </p>
      <PasskeySetup
        begin={beginPasskeySetup}
        finish={finishPasskeySetup}
        here={withReturn(deskPaths.passkeys, to)}
      >
        <Button>Set up a passkey on this device</Button>
      </PasskeySetup>
      <p>
        <a href={to}>{passkeys.length > 0 ? 'Go on' : 'Go on without a passkey'}</a>
      </p>
      <h2>Passkeys that you have</h2>
      <PasskeyList
        passkeys={passkeys.map(({id, createdAt, usedAt}) => ({id, createdAt, usedAt}))}
        remove={removeOwnPasskey}
      />
      <p>
        Remove the passkey of a device that you have lost. You are then signed out everywhere, and sign in
        again here.
      </p>
    </DeskFrame>
  )
}
