import {BookIcon} from '@sanity/icons/Book'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {UserIcon} from '@sanity/icons/User'
import type {StructureResolver} from 'sanity/structure'

/** What staff see on the left of the Studio. */
export const structure: StructureResolver = (S) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      S.documentTypeListItem('article').title('Articles').icon(DocumentTextIcon),
      S.documentTypeListItem('faq').title('FAQs').icon(HelpCircleIcon),
      S.documentTypeListItem('person').title('People').icon(UserIcon),
      S.documentTypeListItem('citation').title('Sources').icon(BookIcon),
      S.divider(),
      S.listItem()
        .id('clinicSettings')
        .title('Clinic settings')
        .icon(CogIcon)
        .child(
          S.document().schemaType('clinicSettings').documentId('clinicSettings').title('Clinic settings'),
        ),
    ])
