import styles from './pagination.module.css'

/** The way through a list that is cut into pages: one back, one on, the ends and what is near. */
export function Pagination({
  label,
  page,
  pages,
  hrefOf,
}: {
  /** Names the list, to tell this navigation from others. */
  label: string
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages < 2) return null
  return (
    <nav aria-label={label} className={`no-print ${styles.pagination}`}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className={styles.step}>
          Previous<span className="visually-hidden"> page</span>
        </a>
      )}
      <ol className={styles.numbers}>
        {shownNumbers(page, pages).map((number, at, all) => (
          <li key={number} className={number - (all[at - 1] ?? 0) > 1 ? styles.afterGap : undefined}>
            <a
              href={hrefOf(number)}
              className={styles.number}
              aria-label={`Page ${number}`}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className={styles.step}>
          Next<span className="visually-hidden"> page</span>
        </a>
      )}
    </nav>
  )
}

/** The ends, this page and its neighbours; and no gap that is as long as the number it hides. */
export function shownNumbers(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown = new Set(near)
  for (const number of near) if (shown.has(number + 2)) shown.add(number + 1)
  return [...shown].sort((a, b) => a - b)
}
