import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const glossaryTerm = defineType({
  name: 'glossaryTerm',
  title: 'Word',
  type: 'document',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'term',
      title: 'Word',
      description: 'As it stands in a text, like “placebo”.',
      type: 'string',
      validation: (rule) => rule.required().error('Give the word.'),
    }),
    defineField({
      name: 'alsoCalled',
      title: 'Also called',
      description: 'Other spellings and short forms, one per line.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({
      name: 'meaning',
      title: 'Meaning',
      description: 'One or two plain sentences that make sense alone. Up to 300 characters.',
      type: 'text',
      rows: 3,
      validation: (rule) => [
        rule.required().error('Say what it means.'),
        rule.max(300).error('Write at most 300 characters.'),
      ],
    }),
  ],
  orderings: [{name: 'term', title: 'Word', by: [{field: 'term', direction: 'asc'}]}],
  preview: {select: {title: 'term', subtitle: 'meaning'}},
})
