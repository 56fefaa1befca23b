import {Button} from '@/components/ui/button'
import {TextField} from '@/components/ui/form/text-field'

type Action = (form: FormData) => Promise<void>

/** `to`: where to go when signed in. */
export function AskForCodeForm({action, to}: {action: Action; to: string}) {
  return (
    <form action={action}>
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        type="email"
        label="Your email address"
        hint="The one that you were invited with."
        autoComplete="username"
        required
      />
      <Button variant="secondary">Send me a code</Button>
    </form>
  )
}

export function EnterCodeForm({action, to}: {action: Action; to: string}) {
  return (
    <form action={action}>
      <input type="hidden" name="to" value={to} />
      <TextField
        name="code"
        label="Code"
        hint="Eight digits, from the mail. It works for 10 minutes, in this browser."
        size="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\s*(\d\s*){8}"
        title="Eight digits"
        required
      />
      <Button>Sign in</Button>
    </form>
  )
}
