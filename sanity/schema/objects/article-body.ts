import {defineArrayMember, defineType} from 'sanity'
import {blocks} from '../blocks/blocks.ts'
import {citationMark} from './citation-mark.ts'
import {link} from './link.ts'
import {textDecorators, textLists} from './simple-text.ts'
import {wordMark} from './word-mark.ts'

/**
 * Portable text of an article. Members:
 * - `block`: styles `normal`, `h2`, `h3`, `h4`; lists `bullet`, `number`; marks `strong`, `em`, `link`, `citation`, `word`
 * - `figure`, `callout`, and the blocks of `sanity/schema/blocks`
 */
export const articleBody = defineType({
  name: 'articleBody',
  title: 'Article text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Heading', value: 'h2'},
        {title: 'Smaller heading', value: 'h3'},
        {title: 'Smallest heading', value: 'h4'},
      ],
      lists: textLists,
      marks: {
        decorators: textDecorators,
        annotations: [link, citationMark, wordMark],
      },
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'callout'}),
    ...blocks.map(({name}) => defineArrayMember({type: name})),
  ],
})
