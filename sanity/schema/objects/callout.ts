import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineField, defineType} from 'sanity'
import {marksProblem} from '../../validation/marks.ts'
import {emptyItemProblem, readableTextProblem} from '../../validation/readable-text.ts'

/** Box in an article: `{_type: 'callout', _key, tone: 'info' | 'warning' | 'emergency', title, text: SimpleText}`. */
export const callout = defineType({
  name: 'callout',
  title: 'Box',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      title: 'Kind of box',
      description: 'Use "Emergency" only to tell people to call 911, 988 or a crisis line now.',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          {title: 'Good to know', value: 'info'},
          {title: 'Take care', value: 'warning'},
          {title: 'Emergency', value: 'emergency'},
        ],
      },
      initialValue: 'info',
      validation: (rule) => rule.required().error('Choose the kind of box.'),
    }),
    defineField({
      name: 'title',
      title: 'Heading of the box',
      description: 'Short. In an emergency box it says what to do, like "Call 911 now if".',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give the box a heading.'),
        rule.max(80).error('Keep the heading under 80 characters.'),
      ],
    }),
    defineField({
      name: 'text',
      title: 'Text',
      description: 'One to three short sentences, or a list.',
      type: 'simpleText',
      validation: (rule) => [
        rule.required().error('Write the text of the box.'),
        rule.custom(
          (blocks) =>
            readableTextProblem(blocks, 'simple') ?? emptyItemProblem(blocks) ?? marksProblem(blocks) ?? true,
        ),
      ],
    }),
  ],
  preview: {
    select: {title: 'title', tone: 'tone'},
    prepare: ({title, tone}) => ({title: title || 'Box', subtitle: toneTitles[tone] ?? 'Box'}),
  },
})

const toneTitles: Record<string, string> = {
  info: 'Good to know',
  warning: 'Take care',
  emergency: 'Emergency',
}
