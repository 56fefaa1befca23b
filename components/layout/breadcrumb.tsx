import {paths} from '@/sanity/paths'
import styles from './breadcrumb.module.css'

/** The way up. The page itself is not in it: its heading follows at once. */
export function Breadcrumb({up}: {up: {href: string; text: string}}) {
  return (
    <nav aria-label="Breadcrumb" className="no-print">
      <ol className={styles.steps}>
        <li>
          <a href={paths.home}>Home</a>
        </li>
        {up.href !== paths.home && (
          <li>
            <a href={up.href}>{up.text}</a>
          </li>
        )}
      </ol>
    </nav>
  )
}
