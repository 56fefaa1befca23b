import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {pagePath} from '@/sanity/document-types'
import type {ReviewPerson} from '@/sanity/review/review-state'
import styles from './reviewer-card.module.css'

/** Who vouches for the words of a page, with what a reader can look up. */
export function ReviewerCard({reviewer: {name, credentials, role, licence, slug}}: {reviewer: ReviewPerson}) {
  const words = [name, credentials].filter(Boolean).join(', ')
  const license = [licence?.state, licence?.number].filter(Boolean).join(' ')
  return (
    <dl className={styles.reviewer}>
      <dt>Medical reviewer</dt>
      <dd>
        {slug ? <a href={pagePath('person', slug)}>{words}</a> : <PlaceholderText>{words}</PlaceholderText>}
      </dd>
      {role && (
        <dd>
          <PlaceholderText>{role}</PlaceholderText>
        </dd>
      )}
      {license && <dd>License: {license}</dd>}
    </dl>
  )
}
