import {LockIcon} from '@sanity/icons/Lock'
import {defineField, defineType} from 'sanity'
import {longText, pageTitle, summary} from '../fields/long-text.ts'
import {pageAddress} from '../fields/page-address.ts'

/** Privacy, terms, notices. Never deleted: a new version takes the place of the old one. */
export const legalDocument = defineType({
  name: 'legalDocument',
  title: 'Legal page',
  type: 'document',
  icon: LockIcon,
  fields: [
    pageTitle(),
    pageAddress(),
    summary(),
    defineField({
      name: 'version',
      title: 'Version',
      description: 'Like “1.0”. A new version gets a new number.',
      type: 'string',
      validation: (rule) => rule.required().error('Give the version.'),
    }),
    defineField({
      name: 'effectiveDate',
      title: 'In force since',
      description: 'Printed on the page.',
      type: 'date',
      options: {dateFormat: 'MMMM D, YYYY'},
      validation: (rule) => rule.required().warning('Give the day.'),
    }),
    longText(),
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
