import {Button} from '@/components/ui/button'

type Props = {
  passkeys: readonly {id: string; createdAt: number; usedAt: number | undefined}[]
  remove: (form: FormData) => Promise<void>
}

export function PasskeyList({passkeys, remove}: Props) {
  if (passkeys.length === 0) return <p>You have no passkey yet.</p>
  return (
    <ul>
      {passkeys.map(({id, createdAt, usedAt}) => (
        <li key={id}>
          <form action={remove}>
            <p>
              Set up on {dayOf(createdAt)}, {usedAt ? `last used on ${dayOf(usedAt)}` : 'not used yet'}
            </p>
            <input type="hidden" name="id" value={id} />
            <Button variant="secondary">
              Remove <span className="visually-hidden">the passkey of {dayOf(createdAt)}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'}).format(at)
}
