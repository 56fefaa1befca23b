import styles from './figures.module.css'

/** Hidden from screen readers, because the number stands beside it. `share` is between 0 and 1. */
export function Bar({share}: {share: number}) {
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect width={`${(share * 100).toFixed(1)}%`} height="100%" />
    </svg>
  )
}
