import {HeartIcon} from '@sanity/icons/Heart'
import {defineField, defineType} from 'sanity'
import {reviewedPreview} from '../fields/review-preview.ts'
import {reviewedPage} from '../fields/reviewed-page.ts'

/** One way of treating, whether the clinic offers it or only explains it. */
export const treatment = defineType({
  name: 'treatment',
  title: 'Treatment',
  type: 'document',
  icon: HeartIcon,
  ...reviewedPage({
    isAboutCare: true,
    about: [
      defineField({
        name: 'isOffered',
        title: 'We offer this',
        description: 'The page says so. A treatment that is only explained has no invitation to ask for it.',
        type: 'boolean',
        group: 'text',
        initialValue: false,
      }),
      defineField({
        name: 'order',
        title: 'Position in the list',
        description: 'Smaller numbers come first.',
        type: 'number',
        group: 'text',
        initialValue: 100,
        validation: (rule) => rule.integer().min(0).error('Give a whole number, 0 or more.'),
      }),
    ],
  }),
  preview: reviewedPreview('treatment', {title: 'title'}),
})
