import {ActivityIcon} from '@sanity/icons/Activity'
import {defineField, defineType} from 'sanity'
import {evidenceLevels} from '../../choices/evidence-levels.ts'
import {inBrief, longText, pageTitle} from '../fields/long-text.ts'
import {pageAddress} from '../fields/page-address.ts'
import {author, reviewFields} from '../fields/review-fields.ts'
import {safetyFields} from '../fields/safety-fields.ts'
import {briefSources} from '../fields/sources.ts'

/** What people have, and how strong the evidence for ketamine is. */
export const condition = defineType({
  name: 'condition',
  title: 'Condition',
  type: 'document',
  icon: ActivityIcon,
  groups: [
    {name: 'text', title: 'Text', default: true},
    {name: 'safety', title: 'Safety'},
    {name: 'publishing', title: 'Author and review'},
  ],
  fields: [
    pageTitle({group: 'text'}),
    pageAddress({group: 'text'}),
    inBrief({group: 'text'}),
    briefSources({group: 'text'}),
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
    longText({group: 'text'}),
    ...safetyFields({group: 'safety'}),
    author({group: 'publishing'}),
    ...reviewFields({group: 'publishing'}),
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
