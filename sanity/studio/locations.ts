import {map, retry} from 'rxjs'
import {getPublishedId} from 'sanity'
import type {DocumentLocation, DocumentLocationResolver, DocumentLocationsState} from 'sanity/presentation'
import {z} from 'zod'
import {
  type DocumentType,
  documentPath,
  documentTypes,
  isDocumentType,
  isPageType,
  typeNames,
} from '../document-types.ts'
import {paths} from '../paths.ts'
import {isAddress} from '../validation/slug.ts'

const types = `[${typeNames
  .filter(isPageType)
  .map((type) => `"${type}"`)
  .join(', ')}]`
const references = [...new Set(typeNames.flatMap((type) => documentTypes[type].references ?? []))].join(', ')

/** Asks for the documents with pages that refer to a document, and for those that it refers to. */
export const locationsQuery = `
  *[_id == $id]{_id, "slug": slug.current, "ids": [${references}]}[0]{
    _id,
    slug,
    "referrers": *[_type in ${types} && references($id)] | order(publishedAt desc)[0...20]{_id, _type, title, "slug": slug.current},
    "references": *[_type in ${types} && _id in ^.ids][0...20]{_id, _type, title, "slug": slug.current}
  }
`
/** A change of any document with a page may add or take away a place. */
const listenedTo = `*[_type in ${types} || _id in [$id, "drafts." + $id]]`

const RETRY_AFTER_MS = 2_000

const text = z.string().nullish()
const page = z.object({_id: z.string(), _type: z.string(), title: text, slug: text})
export const documentShape = z.object({
  _id: z.string(),
  slug: text,
  referrers: z.array(page),
  references: z.array(page),
})

type ShownDocument = z.infer<typeof documentShape>

/** Where the site shows a document, for staff who look at its form: the version that they look at counts. */
export const locations: DocumentLocationResolver = ({id, type, perspectiveStack}, {documentStore}) => {
  if (!isDocumentType(type)) return null
  const perspective = perspectiveStack.length > 0 ? perspectiveStack : ['drafts']
  return documentStore
    .listenQuery({fetch: locationsQuery, listen: listenedTo}, {id: getPublishedId(id)}, {perspective})
    .pipe(
      // An error that is passed on takes the whole form from the screen.
      retry({delay: RETRY_AFTER_MS}),
      map((found: unknown) => placesOf(type, documentShape.nullable().safeParse(found).data ?? null)),
    )
}

/** @param document - null while the form was only opened, and nothing is stored */
export function placesOf(type: DocumentType, document: ShownDocument | null): DocumentLocationsState {
  const {title, one, many, list, alsoOn, isEverywhere, isSingleton, isShownByReference} = documentTypes[type]
  if (isEverywhere) return {locations: everyPage}
  if (isSingleton) return pages({title, href: alsoOn?.[0]})
  const listed = list && {title: `List of ${many}`, href: list.path}
  const shownOn = document
    ? [...document.referrers, ...(isShownByReference ? document.references : [])].map(pageOf)
    : []
  if (isPageType(type)) {
    return isAddress(document?.slug)
      ? pages({title: `The ${one}`, href: documentPath(type, document)}, listed, ...shownOn)
      : {message: `For a preview, give the ${one} an address: press “Generate”.`, tone: 'caution'}
  }
  if (!document) return {message: `Write the ${one} to see a preview.`}
  const place = listed && {...listed, href: documentPath(type, document)}
  const found = pages(place, ...shownOn)
  return found.locations?.length ? found : {message: `No page shows this ${one} yet.`}
}

/** As examples. */
const everyPage = [
  {title: 'Home page', href: paths.home},
  {title: 'Consultation request', href: paths.consultation},
]

function pageOf({_type, _id, title, slug}: z.infer<typeof page>) {
  if (!isDocumentType(_type) || !isAddress(slug)) return undefined
  return {title: title || 'No title yet', href: documentPath(_type, {_id, slug})}
}

function pages(...list: ({title: string; href?: string} | undefined)[]): {locations: DocumentLocation[]} {
  return {locations: list.flatMap((page) => (page?.href ? [{title: page.title, href: page.href}] : []))}
}
