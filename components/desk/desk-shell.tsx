import type {ReactNode} from 'react'
import styles from './desk-shell.module.css'

/** The frame of every page of the desk. */
export function DeskShell({staff, children}: {staff: {name: string; isLead: boolean}; children: ReactNode}) {
  return (
    <div className={`site ${styles.desk}`}>
      <a href="#content" className="visually-hidden">
        Skip to content
      </a>
      <header className={styles.header}>
        <nav aria-label="Desk" className={styles.nav}>
          <a href="/desk" className={styles.home}>
            Desk
          </a>
          <a href="/desk/figures">Figures</a>
          {staff.isLead && <a href="/desk/export">Export</a>}
          {staff.isLead && <a href="/desk/access">Access log</a>}
          {staff.isLead && <a href="/desk/staff">Staff</a>}
        </nav>
        <p className={styles.who}>
          {staff.name} <a href="/desk/sign-in/passkeys">Passkeys</a> <a href="/desk/sign-out">Sign out</a>
        </p>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}
