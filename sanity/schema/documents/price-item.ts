import {CreditCardIcon} from '@sanity/icons/CreditCard'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {placeholderWarning} from '../../validation/placeholder.ts'

/** A price with everything that Virginia wants to see beside one: what it holds, and what it does not. */
export const priceItem = defineType({
  name: 'priceItem',
  title: 'Price',
  type: 'document',
  icon: CreditCardIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'What for',
      description: 'Like “One infusion”.',
      type: 'string',
      validation: (rule) => rule.required().error('Say what the price is for.'),
    }),
    defineField({
      name: 'amount',
      title: 'Price',
      description: 'As it is printed, like “$450” or “$400 to $500”.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Give the price.'),
        rule.custom(placeholderWarning).warning(),
        rule
          .custom((text) =>
            /\bfree\b/i.test(text ?? '')
              ? 'In Virginia a clinic that announces something free may not charge for more within 72 hours.'
              : true,
          )
          .warning(),
      ],
    }),
    listOfLines(
      'includes',
      'What is in it',
      'One per line, like “check of blood pressure”.',
      'Say what is in the price.',
    ),
    listOfLines('notIncluded', 'What costs extra', 'One per line. A price must name all related costs.'),
    defineField({
      name: 'effectiveFrom',
      title: 'Valid from',
      description: 'Printed with the price.',
      type: 'date',
      options: {dateFormat: 'MMMM D, YYYY'},
      validation: (rule) => rule.required().warning('Give the day.'),
    }),
    defineField({
      name: 'order',
      title: 'Position in the list',
      description: 'Smaller numbers come first.',
      type: 'number',
      initialValue: 100,
      validation: (rule) => rule.integer().min(0).error('Give a whole number, 0 or more.'),
    }),
  ],
  preview: {select: {title: 'label', subtitle: 'amount'}},
})

function listOfLines(name: string, title: string, description: string, missing?: string) {
  return defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({type: 'string'})],
    validation: (rule) => (missing ? rule.required().min(1).error(missing) : rule),
  })
}
