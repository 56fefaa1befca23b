import {defineField} from 'sanity'
import {headingOrderProblem} from '../../validation/heading-order.ts'
import {marksProblem} from '../../validation/marks.ts'
import {emptyItemProblem, readableTextProblem} from '../../validation/readable-text.ts'

/** The text of a page, with headings, boxes and pictures. */
export function longText({group}: {group?: string} = {}) {
  return defineField({
    name: 'body',
    title: 'Text',
    description: 'Mark every number and every claim about results with its source (the book button).',
    type: 'articleBody',
    ...(group && {group}),
    validation: (rule) => [
      rule.required().error('Write the text.'),
      rule.custom((blocks) => headingOrderProblem(blocks) ?? true),
      rule.custom((blocks) => readableTextProblem(blocks, 'article') ?? emptyItemProblem(blocks) ?? true),
      rule.custom((blocks) => marksProblem(blocks) ?? true),
    ],
  })
}

export function pageTitle({group}: {group?: string} = {}) {
  return defineField({
    name: 'title',
    title: 'Title',
    description: 'Say what the reader will learn. Only the first word and names get a capital letter.',
    type: 'string',
    ...(group && {group}),
    validation: (rule) => [
      rule.required().error('Give it a title.'),
      rule.max(65).warning('Search results cut titles after about 65 characters.'),
    ],
  })
}

/** What lists and search engines say of a page. */
export function summary({group}: {group?: string} = {}) {
  return defineField({
    name: 'summary',
    title: 'Summary (lists and search results)',
    description: 'Two or three sentences, 80 to 300 characters. Also printed at the top of the page.',
    type: 'text',
    rows: 3,
    ...(group && {group}),
    validation: (rule) => [
      rule.required().error('Write two or three sentences.'),
      rule.min(80).error('Write at least 80 characters.'),
      rule.max(300).error('Write at most 300 characters.'),
    ],
  })
}
