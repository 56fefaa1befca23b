import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {altTextProblem} from '../../validation/alt-text.ts'
import {pageAddress} from '../fields/page-address.ts'
import {imageTypes} from '../objects/image-types.ts'

export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      description: 'As it is printed under articles, like "Alex Rivera". For a team, the name of the team.',
      type: 'string',
      validation: (rule) => rule.required().error('Give the name.'),
    }),
    defineField({
      name: 'credentials',
      title: 'Credentials',
      description:
        'Letters after the name, like "MD" or "PMHNP-BC". Leave empty for people who are not clinicians.',
      type: 'string',
    }),
    pageAddress({source: 'name'}),
    defineField({
      name: 'isClinician',
      title: 'Is a clinician',
      description: 'Holds a license to treat patients. Only a clinician can mark a text as reviewed.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'licence',
      title: 'License',
      description: 'Printed on the page of this person, with a link to look it up.',
      type: 'object',
      hidden: ({parent}) => !parent?.isClinician,
      options: {columns: 2},
      fields: [
        defineField({name: 'state', title: 'State', description: 'Like "Virginia".', type: 'string'}),
        defineField({
          name: 'number',
          title: 'Number',
          description: 'As the board prints it.',
          type: 'string',
        }),
        defineField({
          name: 'lookupUrl',
          title: 'Address to look it up',
          description: 'The page of the board, with https://.',
          type: 'url',
          validation: (rule) => rule.uri({scheme: ['https']}).error('The address must start with https://.'),
        }),
      ],
    }),
    defineField({
      name: 'boards',
      title: 'Board certifications',
      description: 'Virginia allows “board certified” only together with the name of the board.',
      type: 'array',
      hidden: ({parent}) => !parent?.isClinician,
      of: [
        defineArrayMember({
          name: 'boardCertification',
          title: 'Board certification',
          type: 'object',
          fields: [
            defineField({
              name: 'specialty',
              title: 'In what',
              description: 'Like "anesthesiology".',
              type: 'string',
              validation: (rule) => rule.required().error('Say in what.'),
            }),
            defineField({
              name: 'board',
              title: 'Name of the board',
              description: 'In full, like "American Board of Anesthesiology".',
              type: 'string',
              validation: (rule) => rule.required().error('Name the board.'),
            }),
          ],
          preview: {select: {title: 'specialty', subtitle: 'board'}},
        }),
      ],
    }),
    defineField({
      name: 'order',
      title: 'Position on the page of the team',
      description: 'Smaller numbers come first.',
      type: 'number',
      initialValue: 100,
      validation: (rule) => rule.integer().min(0).error('Give a whole number, 0 or more.'),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      description: 'What this person does at the clinic, like "Medical director".',
      type: 'string',
    }),
    defineField({
      name: 'bio',
      title: 'About',
      description:
        'Two to four sentences that a patient would like to know: training, experience, interests.',
      type: 'text',
      rows: 5,
      validation: (rule) => rule.max(800).warning('Keep it under 800 characters.'),
    }),
    defineField({
      name: 'photo',
      title: 'Photo',
      description:
        'JPEG, PNG, WebP or AVIF. Drag the circle on the photo to the face, so that it stays in view on small screens.',
      type: 'image',
      options: {hotspot: true, accept: imageTypes},
      fields: [
        defineField({
          name: 'alt',
          title: 'Description for people who cannot see it',
          description: 'Like "Alex Rivera, smiling, in a white coat".',
          type: 'string',
          hidden: ({parent}) => !parent?.asset,
          validation: (rule) =>
            rule.custom((alt, {parent}) => (hasAsset(parent) ? (altTextProblem(alt) ?? true) : true)),
        }),
      ],
    }),
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {
    select: {name: 'name', credentials: 'credentials', role: 'role', media: 'photo'},
    prepare: ({name, credentials, role, media}) => ({
      title: [name || 'No name yet', credentials].filter(Boolean).join(', '),
      subtitle: role,
      media,
    }),
  },
})

function hasAsset(image: unknown): boolean {
  return typeof image === 'object' && image !== null && 'asset' in image && Boolean(image.asset)
}
