import {documentTypes, type PageType} from '../../../sanity/document-types.ts'
import {paths} from '../../../sanity/paths.ts'
import type {Thing} from './thing.ts'

type Step = {path: string; name: string}

/** Where a page leads up to something else than the list of its type, or by another name. */
const others: Partial<Record<PageType, Step>> = {
  topic: {path: paths.education, name: 'Education'},
  legalDocument: {path: paths.legal, name: 'Legal'},
}

/** The way up that the page of a document prints. The page itself comes last, and needs no address. */
export function trail(type: PageType, title: string, siteUrl: string): Thing {
  const {list, title: name} = documentTypes[type]
  const up = others[type] ?? {path: list?.path ?? paths.home, name: list?.navigation ?? name}
  const steps = [{path: paths.home, name: 'Home'}, ...(up.path === paths.home ? [] : [up])]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...steps.map((step, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: step.name,
        item: new URL(step.path, siteUrl).href,
      })),
      {'@type': 'ListItem', position: steps.length + 1, name: title},
    ],
  }
}
