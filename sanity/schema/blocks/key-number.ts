import {NumberIcon} from '@sanity/icons/Number'
import {defineField, defineType} from 'sanity'
import {requiredSources} from '../fields/sources.ts'

/** One figure that a reader should remember, with what it counts. */
export const keyNumber = defineType({
  name: 'keyNumber',
  title: 'Key number',
  type: 'object',
  icon: NumberIcon,
  fields: [
    defineField({
      name: 'number',
      title: 'Number',
      description: 'Short, like "1 week" or "45 of 100".',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give the number.'),
        rule.max(20).error('Keep the number under 20 characters.'),
      ],
    }),
    defineField({
      name: 'text',
      title: 'What it counts, and its limits',
      description: 'One or two sentences: who was counted, and what the number cannot tell.',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.required().error('Say what the number counts.'),
    }),
    requiredSources(),
  ],
  preview: {select: {title: 'number', subtitle: 'text'}},
})
