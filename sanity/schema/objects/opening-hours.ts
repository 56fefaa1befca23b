import {ClockIcon} from '@sanity/icons/Clock'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {minutesOf, timeText, weekdays} from '../../opening-times.ts'

const QUARTERS = 96

/** Every quarter of an hour, as staff say it. */
const times = (from: number, to: number) =>
  Array.from({length: to - from + 1}, (_, at) => {
    const minutes = (from + at) * 15
    const [hours, past] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
      String(part).padStart(2, '0'),
    )
    return {title: timeText(minutes), value: `${hours}:${past}`}
  })

const titleOf = (day: string) => `${day[0]?.toUpperCase()}${day.slice(1)}`

/** Days with the same hours: `{_type: 'openingHours', _key, days: ['monday', …], opens: '09:00', closes: '17:00'}` */
export const openingHours = defineType({
  name: 'openingHours',
  title: 'Opening hours',
  type: 'object',
  icon: ClockIcon,
  fieldsets: [{name: 'times', title: 'From when to when', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'days',
      title: 'Days',
      description: 'All days with these hours.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: weekdays.map((value) => ({title: titleOf(value), value})), layout: 'grid'},
      validation: (rule) => rule.required().min(1).error('Choose at least one day.'),
    }),
    defineField({
      name: 'opens',
      title: 'Opens',
      type: 'string',
      fieldset: 'times',
      options: {list: times(0, QUARTERS - 1)},
      validation: (rule) => rule.required().error('Choose when you open.'),
    }),
    defineField({
      name: 'closes',
      title: 'Closes',
      type: 'string',
      fieldset: 'times',
      options: {list: times(1, QUARTERS)},
      validation: (rule) => rule.required().error('Choose when you close.'),
    }),
  ],
  validation: (rule) =>
    rule.custom((line) => {
      const [opens, closes] = [minutesOf(text(line?.opens)), minutesOf(text(line?.closes))]
      return opens === undefined || closes === undefined || opens < closes
        ? true
        : 'The closing time must be later than the opening time. Hours past midnight go on the next day.'
    }),
  preview: {
    select: {days: 'days', opens: 'opens', closes: 'closes'},
    prepare: ({days, opens, closes}) => ({
      title:
        Array.isArray(days) && days.length > 0
          ? weekdays
              .filter((day) => days.includes(day))
              .map(titleOf)
              .join(', ')
          : 'No days yet',
      subtitle: [opens, closes].map((time) => timeTitle(text(time))).join(' to '),
    }),
  },
})

function timeTitle(time: string | undefined): string {
  const minutes = minutesOf(time)
  return minutes === undefined ? '?' : timeText(minutes)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
