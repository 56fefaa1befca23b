import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {clinicDay, comingDayWarning} from '../../validation/clinic-day.ts'
import {keyPointProblem} from '../../validation/readable-text.ts'
import {reviewedPreview} from '../fields/review-preview.ts'
import {reviewedPage} from '../fields/reviewed-page.ts'

/** As Americans write a day. */
const DATE_FORMAT = 'MMMM D, YYYY'

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  ...reviewedPage({
    isAboutCare: true,
    brief: [
      defineField({
        name: 'keyPoints',
        title: 'In brief: key points',
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
    ],
    groups: [{name: 'picture', title: 'Picture'}],
    others: [
      defineField({
        name: 'topics',
        title: 'Topics',
        description: 'One or two. The page of a topic lists its articles.',
        type: 'array',
        of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
        group: 'publishing',
        validation: (rule) => rule.unique().error('The same topic is listed twice.'),
      }),
      defineField({
        name: 'heroImage',
        title: 'Picture at the top',
        description: 'Optional. JPEG, PNG, WebP or AVIF, at least 1600 pixels wide.',
        type: 'heroImage',
        group: 'picture',
      }),
    ],
    dates: [
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
  }),
  orderings: [
    {name: 'publishedAtDesc', title: 'Newest', by: [{field: 'publishedAt', direction: 'desc'}]},
    {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
    {name: 'lastReviewedAsc', title: 'Longest since review', by: [{field: 'lastReviewed', direction: 'asc'}]},
  ],
  preview: reviewedPreview('article', {title: 'title'}),
})
