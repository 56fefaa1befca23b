import type {ReactNode} from 'react'
import type {ClinicSettings, Navigation} from '@/lib/content/content-types'
import {CrisisBar} from './crisis-bar'
import {SiteFooter} from './site-footer'
import {SiteHeader} from './site-header'
import styles from './site-shell.module.css'

/**
 * Header and footer of every page. The page brings its own `h1`. Without `clinic` it shows only what is true of any
 * clinic.
 */
export function SiteShell({
  clinic,
  navigation,
  demo,
  notice,
  children,
}: {
  clinic: ClinicSettings | undefined
  navigation: Navigation
  demo: boolean
  /** Above everything else, for staff alone. */
  notice?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="site">
      <a href="#main" className={`visually-hidden ${styles.skip}`}>
        Skip to main content
      </a>
      {notice}
      <CrisisBar />
      <SiteHeader clinic={clinic} links={navigation.main} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <SiteFooter clinic={clinic} groups={navigation.footer} demo={demo} />
    </div>
  )
}
