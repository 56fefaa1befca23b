import styles from './breadcrumb.module.css'

/** The way up. The page itself is not in it: its heading follows at once. */
export function Breadcrumb({steps}: {steps: readonly {href: string; text: string}[]}) {
  return (
    <nav aria-label="Breadcrumb" className="no-print">
      <ol className={styles.steps}>
        {steps.map(({href, text}) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
