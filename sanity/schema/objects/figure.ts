import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {altTextProblem} from '../../validation/alt-text.ts'
import {sources} from '../fields/sources.ts'
import {imageTypes} from './image-types.ts'

/** Picture in an article: `{_type: 'figure', _key, asset: {_type: 'reference', _ref}, alt, caption?, citations?, crop?, hotspot?}`. */
export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  type: 'image',
  description: 'JPEG, PNG, WebP or AVIF.',
  icon: ImageIcon,
  options: {hotspot: true, accept: imageTypes},
  fields: [
    defineField({
      name: 'alt',
      title: 'Description for people who cannot see it',
      description: 'One sentence: what does the picture tell the reader? A chart needs its main result here.',
      type: 'string',
      validation: (rule) => [
        rule.custom((alt) => altTextProblem(alt) ?? true),
        rule.max(150).warning('Keep it under 150 characters. Long explanations belong in the text.'),
      ],
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'Optional. Printed below the picture; name the photographer here.',
      type: 'string',
    }),
    sources({
      name: 'citations',
      title: 'Sources of the caption',
      description: 'Needed when the caption holds a number or a claim about results.',
    }),
  ],
  validation: (rule) => rule.assetRequired().error('Choose or upload the picture.'),
  preview: {
    select: {media: 'asset', alt: 'alt', caption: 'caption'},
    prepare: ({media, alt, caption}) => ({media, title: caption || alt || 'Picture', subtitle: 'Picture'}),
  },
})
