import {Button} from '@/components/ui/button'
import {TextField} from '@/components/ui/form/text-field'
import {paths} from '@/sanity/paths'
import styles from './search-form.module.css'

/** A plain form: the answer is a page of its own, which works without JavaScript and with the back button. */
export function SearchForm({typed}: {typed?: string}) {
  return (
    <search className="no-print">
      <form action={paths.search} className={styles.form}>
        <TextField
          type="search"
          name="q"
          label="Search articles and questions"
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button variant="secondary">Search</Button>
      </form>
    </search>
  )
}
