import {ActivityIcon} from '@sanity/icons/Activity'
import {defineField, defineType} from 'sanity'
import {evidenceLevels} from '../../choices/evidence-levels.ts'
import {reviewedPreview} from '../fields/review-preview.ts'
import {reviewedPage} from '../fields/reviewed-page.ts'

/** What people have, and how strong the evidence for ketamine is. */
export const condition = defineType({
  name: 'condition',
  title: 'Condition',
  type: 'document',
  icon: ActivityIcon,
  ...reviewedPage({
    isAboutCare: true,
    about: [
      defineField({
        name: 'medicalName',
        title: 'Medical name',
        description: 'Optional. Like “treatment-resistant depression”.',
        type: 'string',
        group: 'text',
      }),
      defineField({
        name: 'evidence',
        title: 'How strong the evidence for ketamine is',
        description: 'Printed at the top and in the list. It is about ketamine, not about other treatments.',
        type: 'string',
        group: 'text',
        options: {list: [...evidenceLevels], layout: 'radio'},
        validation: (rule) => rule.required().error('Choose how strong the evidence is.'),
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
  preview: reviewedPreview('condition', {title: 'title'}),
})
