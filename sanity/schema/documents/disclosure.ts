import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'
import {dayText} from '../../days.ts'
import {shortText} from '../fields/texts.ts'

/** A fact with an expiry date that many pages print, kept in one place. */
export const disclosure = defineType({
  name: 'disclosure',
  title: 'Official statement',
  type: 'document',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name for staff',
      description: 'Like “Ketamine is not approved for depression”. Not printed.',
      type: 'string',
      validation: (rule) => rule.required().error('Give it a name.'),
    }),
    shortText({
      name: 'statement',
      title: 'Statement',
      description:
        'One to four sentences with their sources. Every page that refers to it prints these words.',
      required: 'Write the statement.',
    }),
    defineField({
      name: 'checkedOn',
      title: 'Last checked against the source',
      description: 'Look at the source every three months. The page prints this day.',
      type: 'date',
      options: {dateFormat: 'MMMM D, YYYY'},
      validation: (rule) => rule.required().error('Give the day on which somebody read the source.'),
    }),
  ],
  preview: {
    select: {title: 'title', checkedOn: 'checkedOn'},
    prepare: ({title, checkedOn}) => ({
      title: title || 'No name yet',
      subtitle: checkedOn ? `Checked ${dayText(checkedOn)}` : 'Not checked yet',
    }),
  },
})
