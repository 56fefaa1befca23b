import {ClinicContact} from '@/components/clinic/clinic-contact'
import type {ClinicSettings} from '@/lib/content/content-types'
import {documentTypes, typeNames} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import styles from './site-footer.module.css'

const links = [
  ...typeNames.flatMap((type) => {
    const {list, title} = documentTypes[type]
    return list && list.path !== paths.home ? [{href: list.path, text: list.navigation ?? title}] : []
  }),
  {href: paths.search, text: 'Search'},
  {href: paths.consultation, text: 'Request a consultation'},
  {href: paths.getHelpNow, text: 'Get help now'},
]

/** How to reach the clinic comes first. Help in a crisis stands at the top of the page, once. */
export function SiteFooter({clinic, demo}: {clinic: ClinicSettings | undefined; demo: boolean}) {
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
        <nav aria-label="Footer" className={`${styles.links} no-print`}>
          {links.map(({href, text}) => (
            <a key={href} href={href}>
              {text}
            </a>
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
