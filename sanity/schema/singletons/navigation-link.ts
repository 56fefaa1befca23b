import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField} from 'sanity'
import {listPages} from '../../choices/list-pages.ts'
import {isPageType, typeNames} from '../../document-types.ts'

/** `{_type: 'navigationLink', _key, text, to?: Reference, list?: '/faq'}` */
export const navigationLink = defineArrayMember({
  name: 'navigationLink',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Words of the link',
      description: 'One to three words, like “Your visit”.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Write the words of the link.'),
        rule.max(30).error('Write at most 30 characters.'),
      ],
    }),
    defineField({
      name: 'list',
      title: 'Leads to a list, or to a page that is always there',
      type: 'string',
      options: {list: [...listPages]},
    }),
    defineField({
      name: 'to',
      title: 'Or to the page of a document',
      description:
        'While it is not published, the link is not shown. Its address may change: the link follows.',
      type: 'reference',
      // A page that could hurt somebody must not stay up because a menu leads to it.
      weak: true,
      to: typeNames.filter(isPageType).map((type) => ({type})),
    }),
  ],
  validation: (rule) =>
    rule.custom((link) => {
      const isGiven = [link?.list, link?.to].filter(Boolean).length
      if (isGiven === 1) return true
      return isGiven === 0 ? 'Choose where the link leads.' : 'Choose a list or a document, not both.'
    }),
  preview: {select: {title: 'text', subtitle: 'list'}},
})
