import styles from './figures-page.module.css'

export type WeekView = {
  week: string
  received: number
  answered: number
  kept: {text: string; share: number} | undefined
  firstTry: string
}

/** How the last weeks went: a bar for the eye, and the same as a number. */
export function FiguresPage({
  weeks,
  held,
}: {
  weeks: readonly WeekView[]
  held: {released: number; waiting: number}
}) {
  return (
    <>
      <h1>Figures</h1>
      {weeks.length === 0 ? (
        <p>No request came in the last twelve weeks.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
        <section aria-label="By week" tabIndex={0} className={styles.frame}>
          <table className={styles.table}>
            <caption>
              By the week in which a request came. What less than five requests would tell is left out.
            </caption>
            <thead>
              <tr>
                {['Week of', 'Received', 'Answered', 'Promise kept', 'Half were tried within'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map(({week, received, answered, kept, firstTry}) => (
                <tr key={week}>
                  <th scope="row">{week}</th>
                  <td>{received}</td>
                  <td>{answered}</td>
                  <td>
                    {kept ? (
                      <>
                        <meter min={0} max={1} value={kept.share} aria-hidden="true" /> {kept.text}
                      </>
                    ) : (
                      'Too few'
                    )}
                  </td>
                  <td>{firstTry}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p>
        Held as possible spam: {held.waiting} wait, {held.released} were released after all. Each of those was
        a mistake of the filter.
      </p>
    </>
  )
}
