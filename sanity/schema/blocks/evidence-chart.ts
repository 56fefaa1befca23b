import {BarChartIcon} from '@sanity/icons/BarChart'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {differenceProblem} from '../../validation/blocks/evidence.ts'
import {requiredSources} from '../fields/sources.ts'

const difference = defineField({
  name: 'difference',
  title: 'The difference and its range',
  description:
    'Only if the source gives a range (95% confidence interval). Figures left of zero are below it.',
  type: 'object',
  options: {columns: 3, collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'text',
      title: 'In words',
      description: 'Like "14 more in 100 with ketamine. The true gap may lie anywhere from 4 to 24."',
      type: 'string',
      validation: (rule) => rule.required().error('Say the difference and its range in words.'),
    }),
    ...(['low', 'middle', 'high'] as const).map((name) =>
      defineField({
        name,
        title: {low: 'Lowest', middle: 'Middle', high: 'Highest'}[name],
        type: 'number',
        validation: (rule) => rule.required().error('Give all three figures.'),
      }),
    ),
    defineField({
      name: 'unit',
      title: 'Unit',
      description: 'Like "points" or "people in 100".',
      type: 'string',
      validation: (rule) => rule.required().error('Give the unit of the figures.'),
    }),
    ...(['lowEnd', 'highEnd'] as const).map((name) =>
      defineField({
        name,
        title: name === 'lowEnd' ? 'Left of zero means' : 'Right of zero means',
        description: 'Like "ECT better".',
        type: 'string',
        validation: (rule) => rule.required().error('Name both ends of the bar.'),
      }),
    ),
  ],
  validation: (rule) =>
    rule.custom(
      (value, {parent}) => differenceProblem(value, (parent as {clearness?: unknown})?.clearness) ?? true,
    ),
})

/**
 * The result of one trial, drawn as two times one hundred people. The page works out how many of 100 are filled from the
 * exact percent, so that picture and figure cannot contradict each other. Without limits and source it is not printed.
 */
export const evidenceChart = defineType({
  name: 'evidenceChart',
  title: 'Result of a trial',
  type: 'object',
  icon: BarChartIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Heading',
      description: 'What was compared, like "Ketamine beside ECT".',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give it a heading.'),
        rule.max(60).error('Keep the heading under 60 characters.'),
      ],
    }),
    defineField({
      name: 'setting',
      title: 'How it was done',
      description: 'Like "After 3 weeks, 2023. Everyone knew which treatment they had."',
      type: 'string',
      validation: (rule) => rule.required().error('Say when and how it was measured.'),
    }),
    defineField({
      name: 'people',
      title: 'Number of people',
      description: 'All who were counted in the figures below.',
      type: 'number',
      validation: (rule) => rule.required().integer().min(1).error('How many people were counted?'),
    }),
    defineField({
      name: 'meaning',
      title: 'A filled figure means',
      description: 'Goes on from "they", like "responded: their score fell by at least half".',
      type: 'string',
      validation: (rule) => rule.required().error('Say what a filled figure means.'),
    }),
    defineField({
      name: 'arms',
      title: 'The two groups',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'arm',
          fields: [
            defineField({
              name: 'name',
              title: 'Treatment',
              description: 'As in a sentence: "ketamine", "a calming drug".',
              type: 'string',
              validation: (rule) => rule.required().error('Name the treatment of this group.'),
            }),
            defineField({
              name: 'percent',
              title: 'Exact percent',
              description:
                'As the source says it, like 55.4. Leave it empty if it was not counted well enough: the figures are then dashed.',
              type: 'number',
              validation: (rule) => rule.min(0).max(100).error('A percent is between 0 and 100.'),
            }),
          ],
          preview: {
            select: {title: 'name', percent: 'percent'},
            prepare: ({title, percent}) => ({
              title,
              subtitle: percent === undefined ? 'not known' : `${percent}%`,
            }),
          },
        }),
      ],
      validation: (rule) => rule.required().length(2).error('A chart has two groups.'),
    }),
    defineField({
      name: 'clearness',
      title: 'Is the difference clear?',
      description: 'Clear only if the source says that it is statistically significant.',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          {title: 'Clear', value: 'clear'},
          {title: 'Could be chance', value: 'chance'},
          {title: 'The source does not say', value: 'unknown'},
        ],
      },
      validation: (rule) => rule.required().error('Choose whether the difference is clear.'),
    }),
    difference,
    defineField({
      name: 'limits',
      title: 'What it cannot tell',
      description: 'Its weak points in one or two sentences. Printed with the figures, always.',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.required().error('No figure without its limits: say what it cannot tell.'),
    }),
    requiredSources(),
  ],
  preview: {
    select: {title: 'title', people: 'people'},
    prepare: ({title, people}) => ({
      title: title || 'Result of a trial',
      subtitle: people ? `Result of a trial, ${people} people` : 'Result of a trial',
    }),
  },
})
