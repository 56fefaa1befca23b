import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {isAdministrator} from '../../roles.ts'
import {ownNumberProblem} from '../../validation/own-number.ts'

/** Whom to call in a crisis, beside the lines of the country. One document, with the id `crisisSettings`. */
export const crisisSettings = defineType({
  name: 'crisisSettings',
  title: 'Crisis help',
  type: 'document',
  icon: HelpCircleIcon,
  readOnly: ({currentUser}) => !isAdministrator(currentUser),
  fields: [
    defineField({
      name: 'emergencyText',
      title: 'Emergency notice',
      description:
        'Printed above the form. Says that the form is not for emergencies, and names 911 and 988.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Write the emergency notice.'),
    }),
    defineField({
      name: 'crisisLines',
      title: 'Further crisis lines',
      description:
        'Lines of your city or state. Leave out 988, 911 and the Veterans Crisis Line: every page prints them first, whatever stands here. Call each number twice a year.',
      type: 'array',
      of: [defineArrayMember({type: 'crisisLine'})],
      validation: (rule) => [
        rule.max(6).error('List at most 6 lines: somebody in danger must not have to choose.'),
        rule.custom(ownNumberProblem),
      ],
    }),
  ],
  preview: {prepare: () => ({title: 'Crisis help'})},
})
