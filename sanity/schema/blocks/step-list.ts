import {OlistIcon} from '@sanity/icons/Olist'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {sources} from '../fields/sources.ts'

/** What happens one after the other, each step with a heading. */
export const stepList = defineType({
  name: 'stepList',
  title: 'Steps',
  type: 'object',
  icon: OlistIcon,
  fields: [
    defineField({
      name: 'steps',
      title: 'Steps',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'step',
          fields: [
            defineField({
              name: 'title',
              title: 'Heading',
              type: 'string',
              validation: (rule) => rule.required().error('Give the step a heading.'),
            }),
            defineField({
              name: 'text',
              title: 'Text',
              type: 'text',
              rows: 2,
              validation: (rule) => rule.required().error('Say what happens.'),
            }),
          ],
        }),
      ],
      validation: (rule) => rule.required().min(2).max(10).error('Write two to ten steps.'),
    }),
    sources({
      name: 'citations',
      title: 'Sources of the steps',
      description: 'Needed when a step holds a number or a claim about results.',
    }),
  ],
  preview: {
    select: {steps: 'steps'},
    prepare: ({steps}) => ({title: steps?.[0]?.title || 'Steps', subtitle: `${steps?.length ?? 0} steps`}),
  },
})
