import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {dayText} from '../../days.ts'
import {clinicDay, comingDayWarning, reviewDayProblem} from '../../validation/clinic-day.ts'
import {headingOrderProblem} from '../../validation/heading-order.ts'
import {marksProblem} from '../../validation/marks.ts'
import {emptyItemProblem, keyPointProblem, readableTextProblem} from '../../validation/readable-text.ts'
import {pageAddress} from '../objects/page-address.ts'

/** As Americans write a day. */
const DATE_FORMAT = 'MMMM D, YYYY'

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'text', title: 'Text', default: true},
    {name: 'picture', title: 'Picture'},
    {name: 'publishing', title: 'Author and dates'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'Say what the reader will learn. Only the first word and names get a capital letter.',
      type: 'string',
      group: 'text',
      validation: (rule) => [
        rule.required().error('Give the article a title.'),
        rule.max(65).warning('Search results cut titles after about 65 characters.'),
      ],
    }),
    pageAddress({group: 'text'}),
    defineField({
      name: 'summary',
      title: 'In brief',
      description:
        'Two or three sentences for the list of articles and for search results. 80 to 300 characters.',
      type: 'text',
      rows: 3,
      group: 'text',
      validation: (rule) => [
        rule.required().error('Write two or three sentences.'),
        rule.min(80).error('Write at least 80 characters.'),
        rule.max(300).error('Write at most 300 characters.'),
      ],
    }),
    defineField({
      name: 'keyPoints',
      title: 'Key points',
      description:
        'Three to five things to remember, one short sentence each. They stand at the top of the page.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'text',
          rows: 2,
          validation: (rule) => [
            rule.max(140).error('Keep each point under 140 characters.'),
            rule.custom((point) => keyPointProblem(point) ?? true),
          ],
        }),
      ],
      group: 'text',
      validation: (rule) => rule.required().min(3).max(5).error('Write three to five key points.'),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      description: 'Mark every number and every claim about results with its source (the book button).',
      type: 'articleBody',
      group: 'text',
      validation: (rule) => [
        rule.required().error('Write the article.'),
        rule.custom((blocks) => headingOrderProblem(blocks) ?? true),
        rule.custom((blocks) => readableTextProblem(blocks, 'article') ?? emptyItemProblem(blocks) ?? true),
        rule.custom((blocks) => marksProblem(blocks) ?? true),
      ],
    }),
    defineField({
      name: 'heroImage',
      title: 'Picture at the top',
      description: 'Optional. JPEG, PNG, WebP or AVIF, at least 1600 pixels wide.',
      type: 'heroImage',
      group: 'picture',
    }),
    defineField({
      name: 'author',
      title: 'Written by',
      description:
        'Type a name to search. New people are added under "People". While this is empty, the page names no author.',
      type: 'reference',
      to: [{type: 'person'}],
      group: 'publishing',
      validation: (rule) => rule.required().warning('Choose who wrote the article: readers trust a name.'),
    }),
    defineField({
      name: 'medicallyReviewedBy',
      title: 'Medically reviewed by',
      description:
        'The clinician who checked the facts. While this is empty, the page says that review is pending.',
      type: 'reference',
      to: [{type: 'person'}],
      group: 'publishing',
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      description: 'The day of the last medical review. Correcting a typing error is not a review.',
      type: 'date',
      group: 'publishing',
      options: {dateFormat: DATE_FORMAT},
      validation: (rule) => rule.custom(reviewDayProblem),
    }),
    defineField({
      name: 'publishedAt',
      title: 'Date of publication',
      description:
        'Printed on the page; the newest article comes first in the list. Patients see the article from this day on.',
      type: 'date',
      group: 'publishing',
      options: {dateFormat: DATE_FORMAT},
      initialValue: (_, context) => clinicDay(context),
      validation: (rule) => [
        rule.required().error('Give the date of publication.'),
        rule.custom(comingDayWarning).warning(),
      ],
    }),
  ],
  orderings: [
    {name: 'publishedAtDesc', title: 'Newest', by: [{field: 'publishedAt', direction: 'desc'}]},
    {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
    {name: 'lastReviewedAsc', title: 'Longest since review', by: [{field: 'lastReviewed', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', publishedAt: 'publishedAt', author: 'author.name', media: 'heroImage'},
    prepare: ({title, publishedAt, author, media}) => ({
      title: title || 'No title yet',
      subtitle: [publishedAt && dayText(publishedAt), author].filter(Boolean).join(' · '),
      media,
    }),
  },
})
