import {MenuIcon} from '@sanity/icons/Menu'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {navigationLink} from './navigation-link.ts'

/** The links at the top and at the foot of every page. One document, with the id `navigation`. */
export const navigation = defineType({
  name: 'navigation',
  title: 'Menus',
  type: 'document',
  icon: MenuIcon,
  fields: [
    defineField({
      name: 'main',
      title: 'At the top of every page',
      description:
        'Up to 6 links, the most looked for first. The name of the clinic and “Request a consultation” stand there anyway.',
      type: 'array',
      of: [navigationLink],
      validation: (rule) => [
        rule.required().error('Give at least one link.'),
        rule.max(6).error('List at most 6 links: more do not fit on a phone.'),
      ],
    }),
    defineField({
      name: 'footer',
      title: 'At the foot of every page',
      description: 'Up to 4 groups, each under a heading. Crisis help and your address stand there anyway.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'footerGroup',
          title: 'Group of links',
          type: 'object',
          fields: [
            defineField({
              name: 'heading',
              title: 'Heading',
              description: 'Short, like “Before you decide”.',
              type: 'string',
              validation: (rule) => [
                rule.required().error('Give the group a heading.'),
                rule.max(40).error('Write at most 40 characters.'),
              ],
            }),
            defineField({
              name: 'links',
              title: 'Links',
              type: 'array',
              of: [navigationLink],
              validation: (rule) => [
                rule.required().error('Give at least one link.'),
                rule.max(8).error('List at most 8 links.'),
              ],
            }),
          ],
          preview: {select: {title: 'heading'}},
        }),
      ],
      validation: (rule) => rule.max(4).error('List at most 4 groups.'),
    }),
  ],
  preview: {prepare: () => ({title: 'Menus'})},
})
