import {Button} from '@/components/ui/button'
import {paths} from '@/sanity/paths'
import styles from './search-form.module.css'

/**
 * A plain form: the answer is a page of its own, which works without JavaScript and with the back button. It has looks of its
 * own, because each page may turn out to be one that is not found: none shall carry the styles of the long form.
 */
export function SearchForm({typed}: {typed?: string}) {
  return (
    <search className="no-print">
      <form action={paths.search} className={styles.form}>
        <label htmlFor="q">Search articles and questions</label>
        <input
          id="q"
          type="search"
          name="q"
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
