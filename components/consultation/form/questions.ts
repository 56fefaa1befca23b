import type {ComponentProps} from 'react'
import type {TextField} from '@/components/ui/form/text-field'
import {
  contactTimes,
  contactWays,
  type FieldName,
  labels,
  messageChoices,
  topics,
} from '@/lib/consultation/form/fields'

type Wording = {label: string; hint?: string; optional?: true}

export type TextQuestion = Wording & {
  field: Exclude<FieldName, 'times'>
  kind: 'text'
  input: Pick<
    ComponentProps<typeof TextField>,
    'type' | 'inputMode' | 'autoComplete' | 'spellCheck' | 'dir' | 'size'
  >
}

export type ChoiceQuestion = Wording & {
  field: FieldName
  kind: 'radios' | 'checkboxes'
  options: {value: string; label: string}[]
}

export type Question = TextQuestion | ChoiceQuestion

/** What is asked, in its order. The page hands it to the form, so that its words weigh nothing in the script. */
export const questions: Question[] = [
  {
    field: 'name',
    kind: 'text',
    label: 'What should we call you?',
    input: {autoComplete: 'name', spellCheck: false, dir: 'auto'},
  },
  {
    field: 'contactBy',
    kind: 'radios',
    label: 'How should we contact you?',
    options: contactWays.map((value) => ({value, label: labels.contactBy.options[value]})),
  },
  {
    field: 'phone',
    kind: 'text',
    label: 'Phone number',
    hint: 'Needed if you chose a phone call',
    input: {type: 'tel', inputMode: 'tel', autoComplete: 'tel', size: 'short'},
  },
  {
    field: 'email',
    kind: 'text',
    label: 'Email address',
    hint: 'Needed if you chose email',
    input: {type: 'email', inputMode: 'email', autoComplete: 'email', spellCheck: false},
  },
  {
    field: 'messages',
    kind: 'radios',
    label: 'If nobody answers our call, can we leave a message?',
    hint: 'Needed if you chose a phone call. Other people may hear a message',
    options: messageChoices.map((value) => ({value, label: labels.messages.options[value]})),
  },
  {
    field: 'times',
    kind: 'checkboxes',
    label: 'When is a good time?',
    hint: 'Select all that suit you',
    optional: true,
    options: contactTimes.map((value) => ({value, label: labels.times.options[value]})),
  },
  {
    field: 'topic',
    kind: 'radios',
    label: 'What is it about?',
    hint: 'This helps the right person answer you',
    optional: true,
    options: topics.map((value) => ({value, label: labels.topic.options[value]})),
  },
  {
    field: 'support',
    kind: 'text',
    label: 'Do you need an interpreter or other support to talk with us?',
    hint: 'For example a Spanish interpreter. Up to 200 characters, no medical details',
    optional: true,
    input: {autoComplete: 'off', dir: 'auto'},
  },
]
