import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {defineField, defineType} from 'sanity'
import {redirectProblem, redirectTargetProblem} from '../../validation/redirect.ts'

/** Leads an old address to a new one, at once and for good. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: ArrowRightIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      description: 'The part after the name of the site, like /education/old-title.',
      type: 'string',
      validation: (rule) => rule.custom((from, context) => redirectProblem(from, context)),
    }),
    defineField({
      name: 'to',
      title: 'New address',
      description: 'A page of this site, like /education/new-title.',
      type: 'string',
      validation: (rule) => rule.custom((to, context) => redirectTargetProblem(to, context)),
    }),
  ],
  preview: {select: {title: 'from', subtitle: 'to'}},
})
