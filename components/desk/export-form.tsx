import {Button} from '@/components/ui/button'
import styles from './export-form.module.css'

/** For leads. Posts to an address that answers with a file. */
export function ExportForm({since}: {since: string}) {
  return (
    <form action="/desk/export/file" method="post" className={styles.form}>
      <label htmlFor="since">Requests since</label>
      <input id="since" name="since" type="date" defaultValue={since} required />
      <label htmlFor="reason">Why do you need them?</label>
      <p id="reason-hint">It stands in the access log and in the file. Name no patient.</p>
      <input
        id="reason"
        name="reason"
        type="text"
        required
        minLength={5}
        maxLength={200}
        autoComplete="off"
        aria-describedby="reason-hint"
      />
      <div className={styles.buttons}>
        <Button name="format" value="csv">
          Download as CSV
        </Button>
        <Button name="format" value="json" variant="secondary">
          Download as JSON
        </Button>
      </div>
    </form>
  )
}
