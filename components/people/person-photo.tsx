import {columnSizes} from '@/components/article/text/article-figure'
import type {Person} from '@/lib/content/content-types'
import {imageSources} from '@/sanity/image'
import styles from './person-photo.module.css'

export function PersonPhoto({photo}: {photo: Person['photo']}) {
  const sources = imageSources(photo)
  return (
    sources && (
      <img {...sources} className={styles.photo} sizes={columnSizes} alt={photo?.alt ?? ''} loading="lazy" />
    )
  )
}
