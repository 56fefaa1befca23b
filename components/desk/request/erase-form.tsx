import {Button} from '@/components/ui/button'

/** For leads, at a patient's wish. Folded away, and with a tick that says that it is meant. */
export function EraseForm({
  action,
  reference,
}: {
  action: (form: FormData) => Promise<void>
  reference: string
}) {
  return (
    <details>
      <summary>Erase this request</summary>
      <form action={action}>
        <input type="hidden" name="reference" value={reference} />
        <p>
          <label>
            <input type="checkbox" name="sure" value="yes" required /> Delete all that is kept of it, for
            good. Mail and backups keep their copies.
          </label>
        </p>
        <Button name="does" value="erase" variant="secondary">
          Erase
        </Button>
      </form>
    </details>
  )
}
