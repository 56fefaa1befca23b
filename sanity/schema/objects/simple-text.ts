import {defineArrayMember, defineType} from 'sanity'
import {citationMark} from './citation-mark.ts'
import {link} from './link.ts'

/** What every text of the site can hold, and `components/article/text/text-components.tsx` prints. */
export const textLists = [
  {title: 'Bullets', value: 'bullet'},
  {title: 'Numbers', value: 'number'},
]
export const textDecorators = [
  {title: 'Bold', value: 'strong'},
  {title: 'Italic', value: 'em'},
]

/**
 * Portable text without headings, for answers and boxes: style `normal`, lists `bullet` and `number`, marks `strong`, `em`,
 * `link`, `citation`.
 */
export const simpleText = defineType({
  name: 'simpleText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Paragraph', value: 'normal'}],
      lists: textLists,
      marks: {
        decorators: textDecorators,
        annotations: [link, citationMark],
      },
    }),
  ],
})
