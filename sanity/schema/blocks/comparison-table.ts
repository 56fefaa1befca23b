import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {rowsProblem} from '../../validation/blocks/table.ts'
import {sources} from '../fields/sources.ts'

/** A table whose rows have names. `columns` are the heads, that of the names included. */
export const comparisonTable = defineType({
  name: 'comparisonTable',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Heading of the table',
      description: 'What it compares. Screen readers say it first.',
      type: 'string',
      validation: (rule) => rule.required().error('Give the table a heading.'),
    }),
    defineField({
      name: 'columns',
      title: 'Heads of the columns',
      description: 'From left to right. The first stands above the names of the rows.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      validation: (rule) => rule.required().min(2).max(6).error('A table has two to six columns.'),
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'row',
          fields: [
            defineField({
              name: 'head',
              title: 'Name of the row',
              type: 'string',
              validation: (rule) => rule.required().error('Name the row.'),
            }),
            defineField({
              name: 'cells',
              title: 'Cells',
              description: 'From left to right, without the name. Write "–" where there is nothing to say.',
              type: 'array',
              of: [
                defineArrayMember({
                  type: 'text',
                  rows: 2,
                  validation: (rule) => rule.required().error('Write something, or "–".'),
                }),
              ],
            }),
            sources({
              name: 'citations',
              title: 'Sources of the row',
              description: 'Needed when it holds a number or a claim about results.',
            }),
          ],
          preview: {
            select: {title: 'head', cells: 'cells'},
            prepare: ({title, cells}) => ({title, subtitle: (cells ?? []).join(' | ')}),
          },
        }),
      ],
      validation: (rule) => [
        rule.required().min(1).error('A table has at least one row.'),
        rule.custom((rows, {parent}) => rowsProblem(rows, (parent as {columns?: unknown})?.columns) ?? true),
      ],
    }),
  ],
  preview: {
    select: {title: 'caption', rows: 'rows'},
    prepare: ({title, rows}) => ({title: title || 'Table', subtitle: `Table, ${rows?.length ?? 0} rows`}),
  },
})
