import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'
import {pageAddress} from '../fields/page-address.ts'

/** What a group of articles is about. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      description: 'Short, like “Safety”.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give the topic a name.'),
        rule.max(40).warning('Keep it under 40 characters.'),
      ],
    }),
    pageAddress(),
    defineField({
      name: 'summary',
      title: 'What it is about',
      description: 'One or two sentences, printed at the top of its page.',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.required().error('Say what it is about.'),
    }),
    defineField({
      name: 'order',
      title: 'Position among the topics',
      description: 'Smaller numbers come first.',
      type: 'number',
      initialValue: 100,
      validation: (rule) => rule.integer().min(0).error('Give a whole number, 0 or more.'),
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
