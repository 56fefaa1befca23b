import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField} from 'sanity'

/**
 * Mark on the words that a source supports:
 * `{_type: 'citation', _key, citations: [{_type: 'reference', _key, _ref}]}` in the block's `markDefs`.
 * The page numbers the sources in the order in which they are first used.
 */
export const citationMark = defineArrayMember({
  name: 'citation',
  title: 'Source',
  type: 'object',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'citations',
      title: 'Sources',
      description:
        'The studies or guidelines that say this. The page adds the numbers and the list by itself.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'citation'}]})],
    }),
  ],
})
