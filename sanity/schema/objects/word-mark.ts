import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineArrayMember, defineField} from 'sanity'

/**
 * Mark on a word that the glossary explains: `{_type: 'word', _key, word: {_type: 'reference', _ref}}` in the block's `markDefs`. On
 * the page it is a link to the glossary, with the meaning as its description.
 */
export const wordMark = defineArrayMember({
  name: 'word',
  title: 'Explained word',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'word',
      title: 'Word of the glossary',
      description: 'Mark a hard word where it first stands. Once in a page is enough.',
      type: 'reference',
      to: [{type: 'glossaryTerm'}],
    }),
  ],
})
