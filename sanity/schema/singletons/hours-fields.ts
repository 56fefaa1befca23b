import {defineArrayMember, defineField} from 'sanity'
import {timeZones} from '../../opening-times.ts'
import {overlapProblem, promiseProblem, repeatedDayProblem} from '../../validation/opening-hours.ts'

/** A demo is published without them; a clinic should not be. */
const UNTIL_THEN = 'Until then patients see a placeholder, and the clinic promises nobody an answer.'

/** When the clinic is open, and by when it answers: what patients are told when they send a request. */
export const hoursFields = [
  defineField({
    name: 'openingHours',
    title: 'Opening hours',
    description:
      'When somebody answers the phone and the requests. One line for each group of days with the same hours; a lunch break makes two lines. A day without a line is closed.',
    type: 'array',
    of: [defineArrayMember({type: 'openingHours'})],
    group: 'hours',
    validation: (rule) => [
      rule.custom(overlapProblem),
      rule.min(1).warning(`Say when you are open. ${UNTIL_THEN}`),
      rule.required().warning(`Say when you are open. ${UNTIL_THEN}`),
    ],
  }),
  defineField({
    name: 'timeZone',
    title: 'Time zone',
    description: 'Where the clock of the clinic hangs. Summer time is taken care of.',
    type: 'string',
    options: {list: [...timeZones]},
    group: 'hours',
    validation: (rule) => rule.required().warning(`Choose your time zone. ${UNTIL_THEN}`),
  }),
  defineField({
    name: 'answerWithin',
    title: 'How soon you answer a consultation request',
    description:
      'A promise that you can keep. Patients see it before they send, and are then told by which day and hour. A business day is a day on which you are open; the day on which a request comes does not count.',
    type: 'object',
    options: {columns: 2},
    group: 'hours',
    fields: [
      defineField({
        name: 'amount',
        title: 'Number',
        type: 'number',
      }),
      defineField({
        name: 'unit',
        title: 'Of what',
        type: 'string',
        options: {
          list: [
            {title: 'Business days', value: 'businessDays'},
            {title: 'Hours in which you are open', value: 'openHours'},
          ],
        },
      }),
    ],
    validation: (rule) => [
      rule.custom(promiseProblem),
      rule.required().warning(`Say how soon you answer. ${UNTIL_THEN}`),
    ],
  }),
  defineField({
    name: 'closedDays',
    title: 'Holidays and other days on which you are closed',
    description: 'Nobody is promised an answer on these days. Add next year’s in the autumn.',
    type: 'array',
    of: [defineArrayMember({type: 'closedDay'})],
    group: 'hours',
    validation: (rule) => rule.custom(repeatedDayProblem),
  }),
]
