import type {Article} from '@/lib/content/content-types'
import {heroShape, imageSources} from '@/sanity/image'
import {columnSizes} from '../text/article-figure'
import styles from '../text/article-figure.module.css'
import {directionOf} from '../text/direction'

/** Loaded at once: it is likely the largest thing on the first screen. Cut to one shape, so that text stays near. */
export function HeroPicture({image}: {image: Article['heroImage']}) {
  const sources = imageSources(image, {aspectRatio: heroShape})
  if (!image || !sources) return null
  return (
    <figure className={styles.figure}>
      <img
        {...sources}
        sizes={columnSizes}
        alt={image.decorative ? '' : (image.alt ?? '')}
        fetchPriority="high"
      />
      {image.caption && (
        <figcaption className={styles.caption} dir={directionOf(image.caption)}>
          {image.caption}
        </figcaption>
      )}
    </figure>
  )
}
