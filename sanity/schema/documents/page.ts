import {DocumentIcon} from '@sanity/icons/Document'
import {defineField, defineType} from 'sanity'
import {inBrief, longText, pageTitle} from '../fields/long-text.ts'
import {pageAddress} from '../fields/page-address.ts'
import {author, reviewFields} from '../fields/review-fields.ts'
import {briefSources} from '../fields/sources.ts'

/** A page of the clinic that is none of the other kinds, like what to expect at a visit. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  groups: [
    {name: 'text', title: 'Text', default: true},
    {name: 'publishing', title: 'Author and review'},
  ],
  fields: [
    pageTitle({group: 'text'}),
    pageAddress({group: 'text'}),
    inBrief({group: 'text'}),
    briefSources({group: 'text'}),
    longText({group: 'text'}),
    defineField({
      name: 'below',
      title: 'Below the text',
      description: 'What the page prints after its text, from other forms.',
      type: 'string',
      group: 'text',
      options: {
        list: [
          {title: 'Address, phone and hours of the clinic', value: 'contact'},
          {title: 'The people of the clinic', value: 'team'},
        ],
      },
    }),
    author({group: 'publishing'}),
    ...reviewFields({group: 'publishing'}),
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
