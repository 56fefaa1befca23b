import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {Article} from '@/lib/content/content-types'
import {Day} from '../text/day'
import styles from './byline.module.css'

type BylineProps = Pick<Article, 'author' | 'reviewer' | 'lastReviewed' | 'publishedAt' | 'readingMinutes'>

/** Names the author and the reviewer. If nobody has reviewed the text, it says so. */
export function Byline({author, reviewer, lastReviewed, publishedAt, readingMinutes}: BylineProps) {
  return (
    <ul className={styles.byline}>
      {author?.name && <li>Written by {<PlaceholderText>{withCredentials(author)}</PlaceholderText>}</li>}
      {reviewer?.name ? (
        <li>
          Medically reviewed by <PlaceholderText>{withCredentials(reviewer)}</PlaceholderText>
        </li>
      ) : (
        <li className={styles.pending}>Medical review pending</li>
      )}
      {reviewer?.name && lastReviewed && (
        <li>
          Last reviewed <Day date={lastReviewed} />
        </li>
      )}
      {publishedAt && (
        <li>
          Published <Day date={publishedAt} />
        </li>
      )}
      <li>{readingTime(readingMinutes)}</li>
    </ul>
  )
}

export function readingTime(minutes: number): string {
  return `${minutes} minute read`
}

function withCredentials({name, credentials}: {name: string; credentials: string | null}): string {
  return [name, credentials].filter(Boolean).join(', ')
}
