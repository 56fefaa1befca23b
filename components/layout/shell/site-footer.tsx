import {Fragment} from 'react'
import {ClinicContact} from '@/components/clinic/clinic-contact'
import {CrisisLines} from '@/components/clinic/crisis-lines'
import type {ClinicSettings, Navigation} from '@/lib/content/content-types'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'
import styles from './site-footer.module.css'

type SiteFooterProps = {
  clinic: ClinicSettings | undefined
  groups: Navigation['footer']
  demo: boolean
}

export function SiteFooter({clinic, groups, demo}: SiteFooterProps) {
  return (
    <footer className={styles.footer}>
      <div className={`wrap ${styles.columns}`}>
        <section aria-labelledby="footer_crisis" className={styles.column}>
          <h2 id="footer_crisis" className={styles.title}>
            If you need help now
          </h2>
          <CrisisLines lines={crisisHelp(clinic).all} level={3} />
          <p className="no-print">
            <a href={paths.getHelpNow} className={styles.link}>
              More ways to get help now
            </a>
          </p>
        </section>
        {clinic && (
          <section aria-labelledby="footer_contact" className={styles.column}>
            <h2 id="footer_contact" className={styles.title}>
              {clinic.clinicName}
            </h2>
            <ClinicContact clinic={clinic} />
          </section>
        )}
        <nav aria-label="Footer" className={`${styles.column} no-print`}>
          {groups.map(({heading, links}) => (
            <Fragment key={heading}>
              <h2 className={styles.title}>{heading}</h2>
              <ul className={styles.links}>
                {links.map(({href, text}) => (
                  <li key={href}>
                    <a href={href} className={styles.link}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
        </nav>
      </div>
      <div className={`wrap ${styles.small}`}>
        <p>These pages are general information. They do not replace advice from a clinician who knows you.</p>
        {demo && (
          <p className={styles.demo}>
            <strong>Demonstration.</strong> This site shows demo content and does not belong to a working
            clinic.
          </p>
        )}
      </div>
    </footer>
  )
}
