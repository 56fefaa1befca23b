import {defineField, defineType} from 'sanity'
import {altTextProblem} from '../../validation/alt-text.ts'
import {imageTypes} from './image-types.ts'

/** Picture at the top of an article: `{_type: 'heroImage', asset, decorative, alt?, caption?, crop?, hotspot?}`. */
export const heroImage = defineType({
  name: 'heroImage',
  title: 'Picture',
  type: 'image',
  options: {hotspot: true, accept: imageTypes},
  fields: [
    defineField({
      name: 'decorative',
      title: 'Only decoration',
      description: 'Switch on when the picture adds mood but no information. Screen readers then skip it.',
      type: 'boolean',
      initialValue: false,
      hidden: ({parent}) => !parent?.asset,
    }),
    defineField({
      name: 'alt',
      title: 'Description for people who cannot see it',
      description: 'One sentence: what does the picture show?',
      type: 'string',
      hidden: ({parent}) => !parent?.asset || parent.decorative === true,
      validation: (rule) => [
        rule.custom((alt, {parent}) => (needsAlt(parent) ? (altTextProblem(alt) ?? true) : true)),
        rule.max(150).warning('Keep it under 150 characters.'),
      ],
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'Optional. Printed below the picture; name the photographer here.',
      type: 'string',
      hidden: ({parent}) => !parent?.asset,
    }),
  ],
})

function needsAlt(image: unknown): boolean {
  if (typeof image !== 'object' || image === null) return false
  const decorative = 'decorative' in image && image.decorative === true
  return 'asset' in image && Boolean(image.asset) && !decorative
}
