import type {Metadata} from 'next'
import {shortDescription, wholeTitle} from '../../sanity/sharing/search-result.ts'
import type {ClinicSettings} from '../content/content-types.ts'
import {placeOf} from './place.ts'
import {sharePicture} from './share-picture.ts'

/** What a page says of itself. */
export type PageHead = {
  /** Its only address, like `/education/sleep`. */
  path: string
  title: string
  description: string
  /** A document of the Studio, or somebody who works here. A page of the site's own, if left out. */
  type?: 'article' | 'profile'
  /** A day or a time. */
  publishedTime?: string | undefined
  modifiedTime?: string | undefined
  /** The feed that tells of what is new on this page. */
  feed?: string
}

/**
 * Everything that the head of a page says to search engines and to a phone that shows a link. Next puts the whole
 * `openGraph` of a page in the place of the layout's, so each page says all of it.
 */
export function headOf(page: PageHead, clinic: ClinicSettings): Metadata {
  const {path, title, type, publishedTime, modifiedTime, feed} = page
  const description = shortDescription(page.description)
  const shared = {
    siteName: clinic.clinicName,
    locale: 'en_US',
    url: path,
    title,
    description,
    images: [sharePicture(page, clinic)],
  }
  return {
    title: {absolute: wholeTitle(title, clinic.clinicName)},
    description,
    alternates: {
      canonical: path,
      ...(feed && {types: {'application/atom+xml': feed}}),
    },
    openGraph:
      type === 'article'
        ? {type, ...shared, ...(publishedTime && {publishedTime}), ...(modifiedTime && {modifiedTime})}
        : {type: type ?? 'website', ...shared},
  }
}

/** What the clinic is and where: what people look for, and what a shared link says. */
export function clinicTitle(clinic: ClinicSettings): string {
  const place = placeOf(clinic)
  return place ? `Ketamine clinic in ${place}` : 'Ketamine clinic'
}
