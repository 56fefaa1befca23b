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
      <ul className={styles.formats}>
        <li>
          <Button name="format" value="csv" aria-describedby="csv-hint">
            Download a table (CSV)
          </Button>
          <p id="csv-hint">Opens in Excel or another spreadsheet: a row for each request.</p>
        </li>
        <li>
          <Button name="format" value="fhir" variant="secondary" aria-describedby="fhir-hint">
            Download for a patient record system (FHIR)
          </Button>
          <p id="fhir-hint">FHIR R4, as record systems exchange it. Ask the vendor how to import a bundle.</p>
        </li>
        <li>
          <Button name="format" value="json" variant="secondary" aria-describedby="json-hint">
            Download for another program (JSON)
          </Button>
          <p id="json-hint">All that the table has, for somebody who writes programs.</p>
        </li>
      </ul>
    </form>
  )
}
