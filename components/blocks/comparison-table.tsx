import {CitationLinks} from '@/components/article/text/citation-links'
import type {NumberedTable} from '@/components/article/text/text-block'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import styles from './blocks.module.css'

/** Scrolls in itself where the screen is narrow; the keyboard reaches it, so that it can be scrolled without a pointer. */
export function ComparisonTable({value}: {value: NumberedTable}) {
  const {_key, caption, columns = [], rows} = value
  const id = `table_${_key}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
    <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row._key ?? row.head}>
              <th scope="row">
                {row.head}
                <CitationLinks value={row.cited} />
              </th>
              {(row.cells ?? []).map((cell, index) => (
                <td key={columns[index + 1] ?? index}>
                  <PlaceholderText>{cell}</PlaceholderText>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
