import {defineArrayMember, defineField} from 'sanity'
import {needsSafetyText, regulatoryStatuses} from '../../choices/regulatory-status.ts'
import {marksProblem} from '../../validation/marks.ts'
import {emptyItemProblem, readableTextProblem} from '../../validation/readable-text.ts'

/**
 * What keeps a reader safe. The page prints each of these in its own place and form, so that no writer has to
 * remember them, and none can leave them out.
 */
export function safetyFields({group}: {group: string}) {
  return [
    defineField({
      name: 'regulatoryStatus',
      title: 'What the FDA says of this use',
      description: 'The page prints it in a box near the top, with the official statements chosen below.',
      type: 'string',
      options: {list: [...regulatoryStatuses], layout: 'radio'},
      group,
      validation: (rule) => rule.required().error('Choose what the FDA says of this use.'),
    }),
    defineField({
      name: 'disclosures',
      title: 'Official statements',
      description:
        'Dated and sourced sentences that are kept in one place, like “Not FDA-approved for depression”.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'disclosure'}]})],
      group,
      hidden: ({document}) => !needsSafetyText(document?.regulatoryStatus),
      validation: (rule) => [
        rule.unique().error('The same statement is listed twice.'),
        rule.custom((list, {document}) =>
          needsSafetyText(document?.regulatoryStatus) && !list?.length
            ? 'Choose at least one official statement.'
            : true,
        ),
      ],
    }),
    safetyText({
      name: 'risks',
      title: 'Risks and side effects',
      description: 'The common ones and the serious ones, with sources. Always open on the page.',
      missing: 'Write which risks and side effects there are.',
      group,
    }),
    safetyText({
      name: 'whoShouldNot',
      title: 'Who should not have this',
      description: 'People for whom it is unsafe, or who need a specialist first.',
      missing: 'Write who should not have this.',
      group,
    }),
    safetyText({
      name: 'otherOptions',
      title: 'Other options',
      description: 'Other medicines, talking therapy, ECT, TMS, esketamine: whatever fits the subject.',
      missing: 'Write which other options there are.',
      group,
    }),
    defineField({
      name: 'crisisPanel',
      title: 'Crisis help on the page',
      description: 'Choose “At the top” for a text about suicide, self-harm or deep distress.',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          {title: 'At the end', value: 'standard'},
          {title: 'At the top', value: 'prominent'},
        ],
      },
      initialValue: 'standard',
      group,
      validation: (rule) => rule.required().error('Choose where crisis help stands.'),
    }),
  ]
}

type SafetyText = {name: string; title: string; description: string; missing: string; group: string}

function safetyText({name, title, description, missing, group}: SafetyText) {
  return defineField({
    name,
    title,
    description,
    type: 'simpleText',
    group,
    hidden: ({document}) => !needsSafetyText(document?.regulatoryStatus),
    validation: (rule) => [
      rule.custom((blocks, {document}) =>
        needsSafetyText(document?.regulatoryStatus) && !(Array.isArray(blocks) && blocks.length > 0)
          ? missing
          : true,
      ),
      rule.custom(
        (blocks) =>
          readableTextProblem(blocks, 'simple') ?? emptyItemProblem(blocks) ?? marksProblem(blocks) ?? true,
      ),
    ],
  })
}
