import type {PresentationPluginOptions} from 'sanity/presentation'
import {fixedPages, isPageType, pagesUnder, typeNames} from '../document-types.ts'
import {paths} from '../paths.ts'
import {locations} from './locations.ts'

/** The real page beside the form. The page in the frame shows drafts because the Studio sends a secret along. */
export const presentation: PresentationPluginOptions = {
  name: 'preview',
  title: 'Preview',
  previewUrl: {
    initial: paths.home,
    // Nobody needs a link that lets its finder read drafts without the Studio.
    previewMode: {enable: '/api/draft-mode/enable', shareAccess: false},
  },
  resolve: {
    locations,
    mainDocuments: [
      {route: paths.home, type: 'homePage'},
      ...typeNames.filter(isPageType).map((type) => ({
        route: `${pagesUnder(type)}/:slug`,
        // Beside the pages of documents stand pages that always exist: they leave the form as it is.
        resolve: ({params, path}: {params: Record<string, string>; path: string}) =>
          fixedPages.includes(path)
            ? undefined
            : {filter: `_type == "${type}" && slug.current == $slug`, params},
      })),
    ],
  },
}
