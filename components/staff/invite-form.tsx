import {Button} from '@/components/ui/button'
import {Radios} from '@/components/ui/form/radios'
import {TextField} from '@/components/ui/form/text-field'
import {roleNames} from './account-list'

/** An address that is known already is let in again, with this name and role. */
export function InviteForm({action}: {action: (form: FormData) => Promise<void>}) {
  return (
    <form action={action}>
      <TextField name="email" type="email" label="Email address" autoComplete="off" required />
      <TextField
        name="name"
        label="Name"
        hint="As colleagues see it."
        autoComplete="off"
        maxLength={80}
        required
      />
      <Radios
        name="role"
        legend="Role"
        hint="A lead may also release, erase and export requests, and manage accounts."
        options={[
          {value: 'front-desk', label: roleNames['front-desk']},
          {value: 'lead', label: roleNames.lead},
        ]}
        inputProps={{required: true}}
      />
      <Button>Invite</Button>
    </form>
  )
}
