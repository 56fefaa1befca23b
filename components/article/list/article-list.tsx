import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {pagePath} from '@/sanity/document-types'
import type {HomeQueryResult} from '@/sanity/types.generated'
import {readingTime} from '../page/byline'
import {Day} from '../text/day'
import {directionOf} from '../text/direction'
import styles from './article-list.module.css'

type ListedArticle = Pick<
  HomeQueryResult['articles'][number],
  '_id' | 'title' | 'summary' | 'lastReviewed' | 'readingMinutes'
> & {slug: string | null}

export function ArticleList({articles, level}: {articles: readonly ListedArticle[]; level: 2 | 3}) {
  const Heading = `h${level}` as const
  return (
    <ul className={styles.list}>
      {articles.map(({_id, title, slug, summary, lastReviewed, readingMinutes}) => (
        <li key={_id} className={styles.article}>
          <Heading className={styles.title} dir={directionOf(title)}>
            {slug ? <a href={pagePath('article', slug)}>{title}</a> : title}
          </Heading>
          <p className={styles.summary} dir={directionOf(summary)}>
            <PlaceholderText>{summary}</PlaceholderText>
          </p>
          <p className={styles.facts}>
            <span>
              {lastReviewed ? (
                <>
                  Last reviewed <Day date={lastReviewed} />
                </>
              ) : (
                'Medical review pending'
              )}
            </span>
            <span>{readingTime(readingMinutes)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
