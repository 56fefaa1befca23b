import {listPages} from '../../../sanity/choices/list-pages.ts'
import {
  documentTypes,
  isDocumentType,
  isPageType,
  pagePath,
  typeNames,
} from '../../../sanity/document-types.ts'
import {paths} from '../../../sanity/paths.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {ClinicSettings, MenuLink, Navigation} from '../content-types.ts'
import {firstHiddenDay} from '../pages/shown-pages.ts'

/** Until the clinic has menus of its own, and while it cannot be asked. */
export const defaultNavigation: Navigation = {
  main: typeNames.flatMap((type) => {
    const {list} = documentTypes[type]
    return list?.navigation ? [{href: list.path, text: list.navigation}] : []
  }),
  footer: [
    {
      heading: 'More on this site',
      links: [
        {href: paths.conditions, text: 'Conditions'},
        {href: paths.glossary, text: 'Glossary'},
        {href: paths.legal, text: 'Legal'},
        {href: paths.search, text: 'Search'},
        {href: paths.consultation, text: 'Request a consultation'},
        {href: paths.getHelpNow, text: 'Get help now'},
      ],
    },
  ],
}

/** The menus of the clinic, without the links that lead nowhere, and without a group that has none left. */
export async function navigationOf(
  {navigation}: ClinicSettings,
  perspective?: Perspective,
): Promise<Navigation> {
  if (!navigation) return defaultNavigation
  const firstHidden = await firstHiddenDay(perspective)
  const shown = (links: readonly StoredLink[]) => links.flatMap((link) => shownLink(link, firstHidden))
  const main = shown(navigation.main)
  const footer = navigation.footer.map(({heading, links}) => ({heading, links: shown(links)}))
  return {
    main: main.length > 0 ? main : defaultNavigation.main,
    footer: footer.filter(({links}) => links.length > 0),
  }
}

type StoredLink = NonNullable<ClinicSettings['navigation']>['main'][number]

const lists = new Set(listPages.map(({value}) => value))

function shownLink({text, list, to}: StoredLink, firstHidden: string): MenuLink[] {
  const href = list && lists.has(list) ? list : pageOf(to, firstHidden)
  return href && text.trim() ? [{href, text}] : []
}

function pageOf(to: StoredLink['to'], firstHidden: string): string | undefined {
  if (!to?.slug || !isDocumentType(to._type) || !isPageType(to._type)) return undefined
  const isShown = isAddress(to.slug) && (to.publishedAt ?? '') < firstHidden
  return isShown ? pagePath(to._type, to.slug) : undefined
}
