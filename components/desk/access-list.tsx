import styles from './access-list.module.css'

export type AccessView = {
  number: number
  at: string
  who: string
  what: string
  reference: string
  detail: string
}

/** Who read and did what, newest first. */
export function AccessList({lines}: {lines: readonly AccessView[]}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
    <section aria-label="Access log" tabIndex={0} className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['Line', 'When', 'Who', 'What', 'Request', 'More'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({number, at, who, what, reference, detail}) => (
            <tr key={number}>
              <td>{number}</td>
              <td>{at}</td>
              <td>{who}</td>
              <td>{what}</td>
              <td>{reference}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
