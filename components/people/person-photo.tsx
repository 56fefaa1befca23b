import {columnSizes} from '@/components/article/text/article-figure'
import {imageSources} from '@/sanity/image'
import type {PersonQueryResult} from '@/sanity/types.generated'
import styles from './person-photo.module.css'

export function PersonPhoto({photo}: {photo: NonNullable<PersonQueryResult>['photo']}) {
  const sources = imageSources(photo)
  return (
    sources && (
      <img {...sources} className={styles.photo} sizes={columnSizes} alt={photo?.alt ?? ''} loading="lazy" />
    )
  )
}
