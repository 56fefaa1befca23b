import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {sources} from '../fields/sources.ts'

const lines = (name: string, title: string, description: string) =>
  defineField({
    name,
    title,
    description,
    type: 'array',
    of: [
      defineArrayMember({
        type: 'string',
        validation: (rule) => rule.required().error('This line has no words.'),
      }),
    ],
    validation: (rule) => rule.required().min(1).error('Write at least one line.'),
  })

/** What to do and what not to do. Each line of the second list says "do not" itself, because it may be read alone. */
export const doAndDont = defineType({
  name: 'doAndDont',
  title: 'Do and do not',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    lines('dos', 'Do', 'Whole sentences, like "Bring an adult who can take you home."'),
    lines('donts', 'Do not', 'Whole sentences, like "Do not drive until the next day."'),
    sources({
      name: 'citations',
      title: 'Sources of both lists',
      description: 'Needed when a line holds a number or a claim about results.',
    }),
  ],
  preview: {
    select: {dos: 'dos', donts: 'donts'},
    prepare: ({dos, donts}) => ({
      title: dos?.[0] || 'Do and do not',
      subtitle: `${dos?.length ?? 0} to do, ${donts?.length ?? 0} not to do`,
    }),
  },
})
