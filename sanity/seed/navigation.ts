import {paths} from '../paths.ts'
import type {SeedNavigation} from './seed-document.ts'

/** The menus, with the pages that patients look for first. */
export const navigation: SeedNavigation = {
  _id: 'navigation',
  _type: 'navigation',
  main: [
    toList('Treatments', paths.treatments),
    toList('Costs', paths.costs),
    toList('Education', paths.education),
    toList('Questions', paths.faq),
    toList('About us', paths.about),
  ],
  footer: [
    {
      _type: 'footerGroup',
      _key: 'before',
      heading: 'Before you decide',
      links: [
        toPage('Who it may suit', 'page-who-it-may-suit'),
        toPage('Your visit', 'page-visit'),
        toPage('For family', 'page-for-family'),
        toList('Conditions', paths.conditions),
      ],
    },
    {
      _type: 'footerGroup',
      _key: 'site',
      heading: 'This site',
      links: [
        toPage('How we review', 'page-how-we-review'),
        toList('Glossary', paths.glossary),
        toList('Legal', paths.legal),
        toList('Search', paths.search),
      ],
    },
  ],
}

type Link = NonNullable<SeedNavigation['main']>[number]

function toList(text: string, list: NonNullable<Link['list']>): Link {
  return {_type: 'navigationLink', _key: list.slice(1).replaceAll('/', '-') || 'home', text, list}
}

function toPage(text: string, id: string): Link {
  return {_type: 'navigationLink', _key: id, text, to: {_type: 'reference', _ref: id, _weak: true}}
}
