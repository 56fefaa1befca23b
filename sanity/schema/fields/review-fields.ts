import {defineArrayMember, defineField} from 'sanity'

/** As Americans write a day. */
const DATE_FORMAT = 'MMMM D, YYYY'

/** After so many months a text is due to be looked at again, unless its author says otherwise. */
const REVIEW_MONTHS = 12

/**
 * What a medical review leaves behind. Staff do not fill these in: "Mark as reviewed" does, together with
 * the fingerprint of the words that the clinician saw. See `sanity/review`.
 */
export function reviewFields({group}: {group?: string} = {}) {
  const inGroup = group ? {group} : {}
  return [
    defineField({
      name: 'medicallyReviewedBy',
      title: 'Medically reviewed by',
      description:
        'Filled in by “Mark as reviewed”. While it is empty, the page says that review is pending.',
      type: 'reference',
      to: [{type: 'person'}],
      readOnly: true,
      ...inGroup,
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      description: 'The day of that review. A later change of the words does not move it.',
      type: 'date',
      options: {dateFormat: DATE_FORMAT},
      readOnly: true,
      ...inGroup,
    }),
    defineField({
      name: 'reviewChecked',
      title: 'What was checked',
      description:
        'In the reviewer’s words, like “all numbers against the sources; label of March 2026 read”.',
      type: 'text',
      rows: 2,
      readOnly: true,
      ...inGroup,
    }),
    defineField({
      name: 'reviewedWords',
      title: 'Fingerprint of the reviewed words',
      type: 'string',
      hidden: true,
      ...inGroup,
    }),
    defineField({
      name: 'reviewIntervalMonths',
      title: 'Look at it again after',
      description: `Months. ${REVIEW_MONTHS} is usual; 6 for costs, rules and safety.`,
      type: 'number',
      initialValue: REVIEW_MONTHS,
      validation: (rule) => rule.integer().min(1).max(36).error('Write a whole number from 1 to 36.'),
      ...inGroup,
    }),
    acceptedWarnings(group),
  ]
}

/** Filled in by “Accept a warning”. A line that is taken away brings its warning back. */
function acceptedWarnings(group: string | undefined) {
  const line = (name: string, title: string) =>
    defineField({name, title, type: 'text', rows: 2, readOnly: true})
  return defineField({
    name: 'acceptedWarnings',
    title: 'Accepted warnings',
    description: 'Warnings about a sentence that a clinician found not to apply, with the reason.',
    type: 'array',
    hidden: ({value}) => !Array.isArray(value) || value.length === 0,
    options: {disableActions: ['add', 'addBefore', 'addAfter', 'duplicate', 'copy']},
    of: [
      defineArrayMember({
        name: 'acceptedWarning',
        title: 'Accepted warning',
        type: 'object',
        fields: [
          line('text', 'Sentence'),
          line('reason', 'Why it does not apply'),
          defineField({
            name: 'by',
            title: 'Accepted by',
            type: 'reference',
            to: [{type: 'person'}],
            readOnly: true,
          }),
          defineField({
            name: 'on',
            title: 'Day',
            type: 'date',
            options: {dateFormat: DATE_FORMAT},
            readOnly: true,
          }),
          defineField({name: 'rule', title: 'Name of the check', type: 'string', hidden: true}),
        ],
        preview: {select: {title: 'reason', subtitle: 'text'}},
      }),
    ],
    ...(group && {group}),
  })
}

export function author({group}: {group?: string} = {}) {
  return defineField({
    name: 'author',
    title: 'Written by',
    description:
      'Type a name to search, or press “Create” for somebody new. While this is empty, the page names no author.',
    type: 'reference',
    to: [{type: 'person'}],
    ...(group && {group}),
    validation: (rule) => rule.required().warning('Choose who wrote it: readers trust a name.'),
  })
}
