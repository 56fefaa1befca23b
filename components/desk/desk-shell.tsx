import type {ReactNode} from 'react'
import {BrandMark} from '@/components/layout/shell/brand-mark'
import {DeskNav} from './desk-nav'
import styles from './desk-shell.module.css'

type Props = {staff: {name: string; isLead: boolean} | undefined; children: ReactNode}

/** The frame of every page of the desk. Who is signed in is not known while the store is down. */
export function DeskShell({staff, children}: Props) {
  return (
    <div className={`site ${styles.desk}`}>
      <a href="#content" className="visually-hidden">
        Skip to content
      </a>
      <header className={styles.header}>
        <BrandMark />
        <DeskNav isLead={staff?.isLead ?? false} />
        <p className={styles.who}>
          {staff && <span>{staff.name}</span>}
          <a href="/desk/sign-in/passkeys">Passkeys</a>
          <a href="/desk/sign-out">Sign out</a>
        </p>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}
