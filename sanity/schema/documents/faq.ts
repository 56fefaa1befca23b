import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineField, defineType} from 'sanity'
import {faqCategories} from '../../choices/faq-categories.ts'
import {marksProblem} from '../../validation/marks.ts'
import {emptyItemProblem, readableTextProblem} from '../../validation/readable-text.ts'
import {pageAddress} from '../fields/page-address.ts'
import {author, reviewFields} from '../fields/review-fields.ts'
import {reviewedPreview} from '../fields/review-preview.ts'
import {briefSources} from '../fields/sources.ts'

export const faq = defineType({
  name: 'faq',
  title: 'FAQ',
  type: 'document',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'question',
      title: 'Question',
      description: 'As a patient would ask it, ending with a question mark.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Write the question.'),
        rule.custom((text) =>
          !text || text.trim().endsWith('?') ? true : 'End the question with a question mark.',
        ),
        rule.max(110).warning('Keep the question under 110 characters.'),
      ],
    }),
    pageAddress({source: 'question'}),
    defineField({
      name: 'shortAnswer',
      title: 'Short answer',
      description: 'One to three sentences that make sense alone. Up to 300 characters.',
      type: 'text',
      rows: 3,
      validation: (rule) => [
        rule.required().error('Write the short answer.'),
        rule
          .max(300)
          .error('The short answer can have up to 300 characters. Put the rest in the full answer.'),
      ],
    }),
    briefSources(),
    defineField({
      name: 'answer',
      title: 'Full answer',
      description: 'Optional. It follows the short answer, so do not repeat that.',
      type: 'simpleText',
      validation: (rule) =>
        rule.custom(
          (blocks) =>
            readableTextProblem(blocks, 'simple') ?? emptyItemProblem(blocks) ?? marksProblem(blocks) ?? true,
        ),
    }),
    defineField({
      name: 'category',
      title: 'Category',
      description: 'The heading under which the question stands on the FAQ page.',
      type: 'string',
      options: {list: [...faqCategories]},
      validation: (rule) => rule.required().error('Choose a category.'),
    }),
    defineField({
      name: 'order',
      title: 'Position in its category',
      description:
        'Smaller numbers come first. Leave gaps (10, 20, 30) so that another question fits between.',
      type: 'number',
      initialValue: 100,
      validation: (rule) => rule.required().integer().min(0).error('Give a whole number, 0 or more.'),
    }),
    defineField({
      name: 'relatedArticle',
      title: 'Article to read next',
      description: 'Optional. The question is also listed at the end of that article.',
      type: 'reference',
      to: [{type: 'article'}],
    }),
    author(),
    ...reviewFields(),
  ],
  orderings: [
    {
      name: 'page',
      title: 'As on the page',
      by: [
        {field: 'category', direction: 'asc'},
        {field: 'order', direction: 'asc'},
      ],
    },
  ],
  preview: reviewedPreview('faq', {
    title: 'question',
    untitled: 'No question yet',
    also: {
      fields: ['category'],
      say: ({category}) => faqCategories.find(({value}) => value === category)?.title ?? 'No category yet',
    },
  }),
})
