import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {readingTime} from '@/components/review/byline'
import {ReviewLine} from '@/components/review/review-line'
import type {ArticleSummary} from '@/lib/content/content-types'
import {pagePath} from '@/sanity/document-types'
import type {Review} from '@/sanity/review/review-state'
import {directionOf} from '../text/direction'
import styles from './article-list.module.css'

type ListedArticle = Pick<ArticleSummary, '_id' | 'title' | 'summary' | 'readingMinutes'> & {
  slug: string | null
  review?: Review
}

export function ArticleList({articles, level}: {articles: readonly ListedArticle[]; level: 2 | 3}) {
  const Heading = `h${level}` as const
  return (
    <ul className={styles.list}>
      {articles.map(({_id, title, slug, summary, review, readingMinutes}) => (
        <li key={_id} className={styles.article}>
          <Heading className={styles.title} dir={directionOf(title)}>
            {slug ? <a href={pagePath('article', slug)}>{title}</a> : title}
          </Heading>
          <p className={styles.summary} dir={directionOf(summary)}>
            <PlaceholderText>{summary}</PlaceholderText>
          </p>
          <p className={styles.facts}>
            {review && (
              <span>
                <ReviewLine review={review} />
              </span>
            )}
            <span>{readingTime(readingMinutes)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
