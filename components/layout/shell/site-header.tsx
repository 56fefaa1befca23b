import {dialable} from '@/components/clinic/contact-link'
import {ButtonLink} from '@/components/ui/button'
import type {ClinicSettings, MenuLink} from '@/lib/content/content-types'
import {isPlaceholder} from '@/lib/content/placeholder'
import {paths} from '@/sanity/paths'
import {BrandMark} from './brand-mark'
import styles from './site-header.module.css'

type SiteHeaderProps = {clinic: ClinicSettings | undefined; links: readonly MenuLink[]}

/** The server marks the link of the page that is shown: `lib/server/page/mark-current.ts`. */
export function SiteHeader({clinic, links}: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={`wrap ${styles.row}`}>
        <a href={paths.home} className={styles.brand}>
          <BrandMark />
          <span>
            {clinic?.clinicName ?? 'Home'} {clinic?.city && <small>Ketamine clinic, {clinic.city}</small>}
          </span>
        </a>
        <nav aria-label="Main" className={`no-print ${styles.links}`}>
          {links.map(({href, text}) => (
            <a key={href} href={href}>
              {text}
            </a>
          ))}
        </nav>
        {clinic && <CallLink phone={clinic.phone} />}
        <ButtonLink href={paths.consultation} className={`no-print ${styles.request}`}>
          Request a consultation
        </ButtonLink>
      </div>
    </header>
  )
}

/** Dials on a phone. While the clinic has given no number, it leads to how to reach it otherwise. */
function CallLink({phone}: {phone: string | null}) {
  const isKnown = phone && !isPlaceholder(phone)
  return (
    <ButtonLink
      variant="secondary"
      href={isKnown ? `tel:${dialable(phone)}` : '#contact'}
      className={styles.call}
    >
      {isKnown ? (
        <>
          Call <span className={styles.phone}>{phone}</span>
        </>
      ) : (
        'Call us'
      )}
    </ButtonLink>
  )
}
