import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineField, defineType} from 'sanity'
import {plainLine} from '../../text/plain-line.ts'

/** `{_type: 'crisisLine', _key, label, call?, text?, chatUrl?, who?}` */
export const crisisLine = defineType({
  name: 'crisisLine',
  title: 'Crisis line',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Name of the line',
      description: 'As it calls itself, like "988 Suicide & Crisis Lifeline".',
      type: 'string',
      validation: (rule) => rule.required().error('Give the line its name.'),
    }),
    defineField({
      name: 'call',
      title: 'Number to call',
      description: 'Digits as people dial them, like 988. A line that cannot be called stays empty here.',
      type: 'string',
      validation: (rule) => rule.custom(dialableProblem),
    }),
    defineField({
      name: 'text',
      title: 'Number to text',
      description: 'Optional. Digits only, like 988 or 838255.',
      type: 'string',
      validation: (rule) => rule.custom(dialableProblem),
    }),
    defineField({
      name: 'chatUrl',
      title: 'Address of the chat',
      description: 'Optional. Starts with https://.',
      type: 'url',
      validation: (rule) => rule.uri({scheme: ['https']}).error('The address must start with https://.'),
    }),
    defineField({
      name: 'who',
      title: 'Who it is for, and what to do',
      description: 'One sentence, like "For veterans: call 988, then press 1."',
      type: 'text',
      rows: 2,
    }),
  ],
  validation: (rule) =>
    rule.custom((line) =>
      line?.call || line?.text || line?.chatUrl ? true : 'Give a number to call, a number to text or a chat.',
    ),
  preview: {select: {title: 'label', subtitle: 'call'}},
})

const digitsOnly = 'Write only digits, spaces and the signs ( ) + - .'

/** Word processors put signs into numbers that nobody sees. The page leaves them out. */
function dialableProblem(number: string | undefined): true | string {
  return !number || /^[\d\s().+-]{3,}$/.test(plainLine(number)) ? true : digitsOnly
}
