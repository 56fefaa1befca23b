import {imageSources} from '@/sanity/image'
import styles from './article-figure.module.css'
import {CitationLinks} from './citation-links'
import {directionOf} from './direction'
import type {Numbered} from './text-block'

/** How wide the column is: the browser picks a picture before it has read the styles. */
export const columnSizes = '(min-width: 42.5rem) 40rem, calc(100vw - 2rem)'

export function ArticleFigure({value}: {value: Numbered<'figure'>}) {
  const sources = imageSources(value)
  if (!sources && !value.caption) return null
  return (
    <figure className={styles.figure}>
      {sources && (
        <img {...sources} sizes={columnSizes} alt={value.alt ?? ''} loading="lazy" decoding="async" />
      )}
      {value.caption && (
        <figcaption className={styles.caption} dir={directionOf(value.caption)}>
          {value.caption}
          <CitationLinks value={value.cited} />
        </figcaption>
      )}
    </figure>
  )
}
