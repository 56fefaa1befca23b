import {defineArrayMember, defineField} from 'sanity'
import {visitScenes} from '../../choices/visit-scenes.ts'
import {placeholderWarning} from '../../validation/placeholder.ts'
import {shortText} from '../fields/texts.ts'

const LONGEST_LINE = 120
const MOST_LINES = 8

/** Short lines below one heading, like who may ask for a treatment. */
export function shortLines({name, title, description}: {name: string; title: string; description: string}) {
  return defineField({
    name,
    title,
    description,
    type: 'array',
    of: [
      defineArrayMember({
        type: 'string',
        validation: (rule) => [
          rule.required().error('Write the line, or delete it.'),
          rule.max(LONGEST_LINE).error(`Write at most ${LONGEST_LINE} characters.`),
        ],
      }),
    ],
    group: 'suit',
    validation: (rule) => [
      rule.unique().error('The same line is listed twice.'),
      rule.max(MOST_LINES).error(`List at most ${MOST_LINES}.`),
    ],
  })
}

/** `{_type: 'visitStep', _key, scene, title, time?, text}` */
export const visitStep = defineArrayMember({
  name: 'visitStep',
  title: 'Step',
  type: 'object',
  fields: [
    defineField({
      name: 'scene',
      title: 'Where it takes place',
      description: 'The picture beside the step.',
      type: 'string',
      options: {list: [...visitScenes], layout: 'radio'},
      validation: (rule) => rule.required().error('Choose where it takes place.'),
    }),
    defineField({
      name: 'title',
      title: 'Heading',
      description: 'One to three words, like “The infusion”.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give the step a heading.'),
        rule.max(40).error('Write at most 40 characters.'),
      ],
    }),
    defineField({
      name: 'time',
      title: 'How long it takes',
      description: 'Optional. As your patients would say it, like “about 40 minutes”.',
      type: 'string',
      validation: (rule) => [
        rule.max(60).error('Write at most 60 characters.'),
        rule.custom(placeholderWarning).warning(),
      ],
    }),
    defineField({
      name: 'text',
      title: 'What happens',
      description: 'One to three short sentences, also about what may be unpleasant.',
      type: 'text',
      rows: 3,
      validation: (rule) => [
        rule.required().error('Say what happens.'),
        rule.max(250).error('Write at most 250 characters.'),
      ],
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'time'}},
})

/** `{_type: 'riskGroup', _key, title, text: SimpleText}` */
export const riskGroup = defineArrayMember({
  name: 'riskGroup',
  title: 'Group of risks',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Heading',
      description: 'How common or how serious they are, like “Common, for some hours”.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give the group a heading.'),
        rule.max(60).error('Write at most 60 characters.'),
      ],
    }),
    shortText({
      name: 'text',
      title: 'Risks',
      description: 'One to three short sentences. Mark the words that rest on a source.',
      required: 'Write what may happen.',
    }),
  ],
  preview: {select: {title: 'title'}},
})
