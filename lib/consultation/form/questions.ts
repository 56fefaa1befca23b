import {checkboxes} from './kinds/checkboxes.ts'
import {email} from './kinds/email.ts'
import {optionalLine, requiredLine} from './kinds/line.ts'
import {phone} from './kinds/phone.ts'
import {optionalRadios, radios} from './kinds/radios.ts'

const SUPPORT_LIMIT = 200

/**
 * Every question of the form, in the order in which it is asked. Form, check, stored shape, mail, export and spam signs
 * follow from this table. To add a question, see CONTRIBUTING.
 *
 * The keys are kept with each request. Renaming or removing a question or an option makes the requests that hold it
 * unreadable: wait until they are deleted (`RETENTION_DAYS`). A new question must be optional for the same reason.
 */
export const questions = {
  name: requiredLine({
    group: 'you',
    label: 'What should we call you?',
    mailLabel: 'Name',
    subject: 'Name',
    limit: 128,
    missing: 'Enter your name',
    linkError: 'Name must not include a web address',
    input: {autoComplete: 'name', spellCheck: false, dir: 'auto'},
  }),
  contactBy: radios({
    group: 'contact',
    label: 'How should we contact you?',
    mailLabel: 'Contact by',
    options: [
      {value: 'phone', label: 'Phone call'},
      {value: 'email', label: 'Email'},
    ],
    error: 'Select how we should contact you',
  }),
  phone: phone({
    group: 'contact',
    label: 'Phone number',
    hint: 'Only if you choose a phone call',
    mailLabel: 'Phone number',
    onlyFor: 'phone',
  }),
  email: email({
    group: 'contact',
    label: 'Email address',
    hint: 'Only if you choose email',
    mailLabel: 'Email address',
    onlyFor: 'email',
  }),
  messages: radios({
    group: 'contact',
    label: 'If nobody answers our call, can we leave a message?',
    hint: 'Only if you choose a phone call. Other people may hear a message',
    mailLabel: 'If nobody answers, leave a message?',
    options: [
      {value: 'clinic-name', label: 'Yes, and it can name the clinic'},
      {value: 'number-only', label: 'Yes, but only a name and a number'},
      {value: 'no', label: 'No'},
    ],
    error: 'Select if we can leave a message',
    onlyFor: 'phone',
  }),
  times: checkboxes({
    group: 'contact',
    label: 'When is a good time?',
    hint: 'Select all that suit you',
    mailLabel: 'Good times',
    options: [
      {value: 'weekday-morning', label: 'Weekday mornings'},
      {value: 'midday', label: 'Around midday'},
      {value: 'late-afternoon', label: 'Late afternoon'},
      {value: 'any', label: 'Any time'},
    ],
    error: 'Select times from the list',
  }),
  topic: optionalRadios({
    group: 'more',
    label: 'What is it about?',
    hint: 'This helps the right person answer you',
    mailLabel: 'About',
    options: [
      {value: 'starting', label: 'Starting treatment'},
      {value: 'cost', label: 'Cost and insurance'},
      {value: 'referral', label: 'A referral from my clinician'},
      {value: 'other', label: 'Something else'},
      {value: 'prefer-not', label: 'Prefer not to say'},
    ],
    error: 'Select what it is about from the list',
  }),
  support: optionalLine({
    group: 'more',
    label: 'Do you need an interpreter or other support to talk with us?',
    hint: `For example a Spanish interpreter. Up to ${SUPPORT_LIMIT} characters, no medical details`,
    mailLabel: 'Support needed for the call',
    subject: 'Support needs',
    limit: SUPPORT_LIMIT,
    wrong: 'Enter the support you need in one line',
    input: {autoComplete: 'off', dir: 'auto'},
  }),
}

export type Questions = typeof questions
export type FieldName = keyof Questions

export const fieldNames = Object.keys(questions) as FieldName[]
