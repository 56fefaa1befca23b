import {defineField} from 'sanity'
import {marksProblem} from '../../validation/marks.ts'
import {emptyItemProblem, readableTextProblem} from '../../validation/readable-text.ts'

type TextOptions = {
  name: string
  title: string
  description: string
  group?: string
  /** What staff read when it is missing. Without it the text may be left empty. */
  required?: string
}

/** A text without headings: paragraphs, lists, links and sources. */
export function shortText({name, title, description, group, required}: TextOptions) {
  return defineField({
    name,
    title,
    description,
    type: 'simpleText',
    ...(group && {group}),
    validation: (rule) => [
      ...(required ? [rule.required().error(required)] : []),
      rule.custom(
        (blocks) =>
          readableTextProblem(blocks, 'simple') ?? emptyItemProblem(blocks) ?? marksProblem(blocks) ?? true,
      ),
    ],
  })
}
