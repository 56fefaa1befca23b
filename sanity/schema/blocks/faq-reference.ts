import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineField, defineType} from 'sanity'

/** A question with its short answer, which leads to the page of the question. */
export const faqReference = defineType({
  name: 'faqReference',
  title: 'Question',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'faq',
      title: 'Question',
      description: 'The page prints it with its short answer, and both change with it.',
      type: 'reference',
      to: [{type: 'faq'}],
      validation: (rule) => rule.required().error('Choose the question.'),
    }),
  ],
  preview: {select: {title: 'faq.question', subtitle: 'faq.shortAnswer'}},
})
