import {ClinicContact} from '@/components/clinic/clinic-contact'
import type {ClinicSettings, Navigation} from '@/lib/content/content-types'
import styles from './site-footer.module.css'

type SiteFooterProps = {
  clinic: ClinicSettings | undefined
  groups: Navigation['footer']
  demo: boolean
}

/** How to reach the clinic comes first. Help in a crisis stands at the top of the page, once. */
export function SiteFooter({clinic, groups, demo}: SiteFooterProps) {
  return (
    <footer className={`night ${styles.footer}`} id="contact">
      <div className={`wrap ${styles.columns}`}>
        {clinic && (
          <section aria-labelledby="footer_contact">
            <h2 id="footer_contact" className={styles.title}>
              {clinic.clinicName}
            </h2>
            <ClinicContact clinic={clinic} />
          </section>
        )}
        <nav aria-label="Footer" className={`${styles.groups} no-print`}>
          {groups.map(({heading, links}) => (
            <section key={heading}>
              <h2 className={styles.heading}>{heading}</h2>
              {links.map(({href, text}) => (
                <a key={href} href={href}>
                  {text}
                </a>
              ))}
            </section>
          ))}
        </nav>
        <div className={styles.small}>
          <p>These pages inform. They do not replace advice from a clinician who knows you.</p>
          {demo && (
            <p>
              <strong>Demonstration.</strong> This site shows demo content and does not belong to a working
              clinic.
            </p>
          )}
        </div>
      </div>
    </footer>
  )
}
