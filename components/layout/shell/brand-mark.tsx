import styles from './site-header.module.css'

/** A low sun over still water. Drawn for this site; in the page itself, so that it stands there with the first text. */
export function BrandMark() {
  return (
    <svg
      className={styles.mark}
      viewBox="0 0 40 40"
      width="38"
      height="38"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.sky} cx="20" cy="20" r="18.5" />
      <circle className={styles.sun} cx="20" cy="17" r="7" />
      <path className={styles.water} d="M1.5 21h37a18.5 18.5 0 0 1-37 0Z" />
    </svg>
  )
}
