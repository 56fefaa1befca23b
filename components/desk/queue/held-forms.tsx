import {Button} from '@/components/ui/button'
import styles from './held-forms.module.css'

type Action = (form: FormData) => Promise<void>

/** For leads: all that is on the page, at once. It takes a second step, because nothing brings back what was deleted. */
export function HeldForms({action, count, until}: {action: Action; count: number; until: number}) {
  return (
    <details className={styles.all}>
      <summary>Release or delete all {count}</summary>
      <p>Look at each first: a patient may be among them. What came after this page was made stays.</p>
      <form action={action} className={styles.row}>
        <input type="hidden" name="until" value={until} />
        <Button name="does" value="release-all" variant="secondary">
          Release all {count}
        </Button>
        <Button name="does" value="delete-all" variant="secondary">
          Delete all {count} for good
        </Button>
      </form>
    </details>
  )
}

/** The same for one. */
export function HeldForm({action, reference}: {action: Action; reference: string}) {
  return (
    <form action={action} className={styles.row}>
      <input type="hidden" name="reference" value={reference} />
      <Button name="does" value="release">
        A patient: release it
      </Button>
      <Button name="does" value="delete" variant="secondary">
        Spam: delete it for good
      </Button>
    </form>
  )
}
