import {documentTypes, typeNames} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import {BrandMark} from './brand-mark'
import styles from './site-header.module.css'

const links = typeNames.flatMap((type) => {
  const {list} = documentTypes[type]
  return list?.navigation ? [{href: list.path, text: list.navigation}] : []
})

export function SiteHeader({clinicName}: {clinicName: string}) {
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
