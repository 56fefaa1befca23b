import {CalendarIcon} from '@sanity/icons/Calendar'
import {defineField, defineType} from 'sanity'
import {dayText} from '../../days.ts'

/** `{_type: 'closedDay', _key, date: '2026-11-26', name: 'Thanksgiving'}` */
export const closedDay = defineType({
  name: 'closedDay',
  title: 'Day on which we are closed',
  type: 'object',
  icon: CalendarIcon,
  fieldsets: [{name: 'day', title: 'Closed on', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'date',
      title: 'Date',
      type: 'date',
      fieldset: 'day',
      options: {dateFormat: 'dddd, MMMM D, YYYY'},
      validation: (rule) => rule.required().error('Choose the date.'),
    }),
    defineField({
      name: 'name',
      title: 'Name',
      description: 'Like "Thanksgiving". Only staff see it.',
      type: 'string',
      fieldset: 'day',
      validation: (rule) => rule.required().error('Say why, so that the next person knows.'),
    }),
  ],
  preview: {
    select: {name: 'name', date: 'date'},
    prepare: ({name, date}) => ({title: name || 'No name yet', subtitle: date && dayText(date)}),
  },
})
