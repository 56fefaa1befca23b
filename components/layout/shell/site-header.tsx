import type {MenuLink} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {BrandMark} from './brand-mark'
import styles from './site-header.module.css'

export function SiteHeader({clinicName, links}: {clinicName: string; links: readonly MenuLink[]}) {
  return (
    <header className={styles.header}>
      <div className={`wrap ${styles.row}`}>
        <a href={paths.home} className={styles.brand}>
          <BrandMark className={styles.mark} />
          <span>{clinicName}</span>
        </a>
        <nav aria-label="Main" className="no-print">
          <ul className={styles.links}>
            {links.map(({href, text}) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
            <li>
              <a href={paths.consultation} className={styles.request}>
                Request a consultation
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
