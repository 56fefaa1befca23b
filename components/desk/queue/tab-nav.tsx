import {type Tab, tabNames, tabs} from '@/lib/desk/queue/tab-names'
import styles from './tab-nav.module.css'

/** The lists of the desk, each with how many are in it. */
export function TabNav({current, counts}: {current: Tab; counts: Record<Tab, number>}) {
  return (
    <nav aria-label="Lists" className={styles.tabs}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <a href={hrefOfTab(tab)} aria-current={tab === current ? 'page' : undefined}>
              {tabNames[tab]} <span className={styles.count}>{counts[tab]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function hrefOfTab(tab: Tab, page = 1): string {
  const query = new URLSearchParams({...(tab !== 'to-do' && {tab}), ...(page > 1 && {page: String(page)})})
  return query.size > 0 ? `/desk?${query}` : '/desk'
}
