import {HeartIcon} from '@sanity/icons/Heart'
import {defineField, defineType} from 'sanity'
import {inBrief, longText, pageTitle} from '../fields/long-text.ts'
import {pageAddress} from '../fields/page-address.ts'
import {author, reviewFields} from '../fields/review-fields.ts'
import {safetyFields} from '../fields/safety-fields.ts'
import {briefSources} from '../fields/sources.ts'

/** One way of treating, whether the clinic offers it or only explains it. */
export const treatment = defineType({
  name: 'treatment',
  title: 'Treatment',
  type: 'document',
  icon: HeartIcon,
  groups: [
    {name: 'text', title: 'Text', default: true},
    {name: 'safety', title: 'Safety'},
    {name: 'publishing', title: 'Author and review'},
  ],
  fields: [
    pageTitle({group: 'text'}),
    pageAddress({group: 'text'}),
    inBrief({group: 'text'}),
    briefSources({group: 'text'}),
    defineField({
      name: 'isOffered',
      title: 'We offer this',
      description: 'The page says so. A treatment that is only explained has no invitation to ask for it.',
      type: 'boolean',
      group: 'text',
      initialValue: false,
    }),
    defineField({
      name: 'order',
      title: 'Position in the list',
      description: 'Smaller numbers come first.',
      type: 'number',
      group: 'text',
      initialValue: 100,
      validation: (rule) => rule.integer().min(0).error('Give a whole number, 0 or more.'),
    }),
    longText({group: 'text'}),
    ...safetyFields({group: 'safety'}),
    author({group: 'publishing'}),
    ...reviewFields({group: 'publishing'}),
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
