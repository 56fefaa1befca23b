import styles from './link-row.module.css'

/** A few ways on, side by side. */
export function LinkRow({label, links}: {label: string; links: readonly {href: string; text: string}[]}) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className={styles.links}>
        {links.map(({href, text}) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
