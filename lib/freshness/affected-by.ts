import {
  type DocumentType,
  documentTypes,
  fixedPages,
  isPageType,
  pagePath,
} from '../../sanity/document-types.ts'
import {paths} from '../../sanity/paths.ts'
import {changedListPages, furtherListPages} from '../content/pages/list-pages.ts'
import type {SeenChange, SeenContent, SeenDocument} from './seen-content.ts'
import {addressTag, type ContentTag, documentTag, referrersTag} from './tags.ts'

/** Without the page that a patient sees after sending the form: it is made for each request. */
const renderedPages = fixedPages.filter((path) => path !== paths.consultationReceived)

/** The cache tags of everything that shows the changed documents, or showed them before. */
export function affectedTags(changes: readonly SeenChange[]): ContentTag[] {
  return [
    ...new Set(
      changes.flatMap((change) => [
        ...sides(change).flatMap((side) => tagsOf(change.id, side)),
        ...(hasMoved(change) ? [addressTag(change.id)] : []),
      ]),
    ),
  ]
}

function tagsOf(id: string, {type, slug, references}: SeenDocument): ContentTag[] {
  const {isSingleton, isShownByReference} = documentTypes[type]
  const name = isPageType(type) ? slug : id
  const own: ContentTag[] = name && !isSingleton ? [type, documentTag(type, name)] : [type]
  return isShownByReference ? [...own, ...references.map(referrersTag)] : own
}

/** The pages to render again at once, so that no visitor waits for it; the changed documents' own pages first. */
export function affectedPaths(changes: readonly SeenChange[], seen: SeenContent): string[] {
  const changed = changes.flatMap((change) => sides(change))
  const isEverywhere =
    changed.some(({type}) => documentTypes[type].isEverywhere) || movedFromEveryPage(changes, seen)
  const ids = withReferrers(new Set(changes.map(({id}) => id)), seen)
  const pages = changed.flatMap((document) => [
    document,
    ...(documentTypes[document.type].isShownByReference
      ? document.references.flatMap((id) => seen.get(id) ?? [])
      : []),
  ])
  const showing = [...seen.values()].filter(
    ({references}) => isEverywhere || references.some((id) => ids.has(id)),
  )
  return [
    ...new Set([
      ...pages.flatMap(ownPage),
      ...changed.flatMap(({type}) => pagesOf(type)),
      ...changedListPages(changes, seen),
      ...showing.flatMap(pagesWith),
      ...(isEverywhere ? [...renderedPages, ...furtherListPages(seen)] : []),
    ]),
  ]
}

/** A document without a page of its own, like an official statement, is printed together with what it refers to. */
function withReferrers(ids: Set<string>, seen: SeenContent): Set<string> {
  const between = [...seen].filter(
    ([, {type, references}]) => !isPageType(type) && references.some((id) => ids.has(id)),
  )
  return new Set([...ids, ...between.map(([id]) => id)])
}

/** Every page there is: those with a fixed address, those of documents, and the rest of their lists. */
export function allPaths(seen: SeenContent): string[] {
  return [...renderedPages, ...[...seen.values()].flatMap(ownPage), ...furtherListPages(seen)]
}

function ownPage({type, slug}: SeenDocument): string[] {
  return isPageType(type) && slug ? [pagePath(type, slug)] : []
}

/** Where the references of a document are printed: on its own page, or wherever what exists once stands. */
function pagesWith(document: SeenDocument): readonly string[] {
  const {isSingleton, isEverywhere} = documentTypes[document.type]
  return isSingleton && !isEverywhere ? pagesOf(document.type) : ownPage(document)
}

/** A document that came, went or got another address. */
function hasMoved({before, after}: SeenChange): boolean {
  const type = before?.type ?? after?.type
  return type !== undefined && isPageType(type) && before?.slug !== after?.slug
}

/** What every page prints leads to a document that has moved. */
function movedFromEveryPage(changes: readonly SeenChange[], seen: SeenContent): boolean {
  const moved = new Set(changes.filter(hasMoved).map(({id}) => id))
  return [...seen.values()].some(
    ({type, references}) => documentTypes[type].isEverywhere && references.some((id) => moved.has(id)),
  )
}

/** The pages that show documents of a type, whichever these are. Further pages of a list are found by place. */
function pagesOf(type: DocumentType): readonly string[] {
  const {list, alsoOn = [], isEverywhere} = documentTypes[type]
  if (isEverywhere) return renderedPages
  return list ? [list.path, ...alsoOn, paths.sitemap, paths.textList] : alsoOn
}

function sides({before, after}: SeenChange): SeenDocument[] {
  return [before, after].filter((side) => side !== undefined)
}
