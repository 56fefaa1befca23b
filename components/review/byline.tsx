import type {ReactNode} from 'react'
import {Day} from '@/components/article/text/day'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {pagePath} from '@/sanity/document-types'
import type {Review} from '@/sanity/review/review-state'
import styles from './byline.module.css'
import {ReviewLine} from './review-line'

type Named = {name: string; credentials?: string | null; slug?: string | null}

type BylineProps = {
  author: Named | null
  review: Review
  publishedAt?: string | null
  readingMinutes?: number
}

/** Names the author and the reviewer. If nobody has reviewed the text as it stands, it says so. */
export function Byline({author, review, publishedAt, readingMinutes}: BylineProps) {
  return (
    <ul className={styles.byline}>
      {author?.name && (
        <li>
          Written by <Name person={author} />
        </li>
      )}
      {review.state !== 'pending' && (
        <li>
          Medically reviewed by <Name person={review.reviewer} />
        </li>
      )}
      <li className={review.state === 'pending' || review.state === 'changed' ? styles.pending : undefined}>
        <ReviewLine review={review} />
      </li>
      {publishedAt && (
        <li>
          Published <Day date={publishedAt} />
        </li>
      )}
      {readingMinutes && <li>{readingTime(readingMinutes)}</li>}
    </ul>
  )
}

export function readingTime(minutes: number): string {
  return `${minutes} minute read`
}

function Name({person: {name, credentials, slug}}: {person: Named}): ReactNode {
  const words = <PlaceholderText>{[name, credentials].filter(Boolean).join(', ')}</PlaceholderText>
  return slug ? <a href={pagePath('person', slug)}>{words}</a> : words
}
