import {getPublishedId} from '@sanity/client/csm'
import {CogIcon} from '@sanity/icons/Cog'
import {defineField, defineType} from 'sanity'
import {placeholderWarning} from '../../validation/placeholder.ts'
import {hoursFields} from './hours-fields.ts'

/** The clinic's own facts. One document, with the id `clinicSettings`. */
export const clinicSettings = defineType({
  name: 'clinicSettings',
  title: 'Clinic settings',
  type: 'document',
  icon: CogIcon,
  // Somebody who types the address of a form for second settings finds that it cannot be written in.
  readOnly: ({document}) => document !== undefined && getPublishedId(document._id) !== 'clinicSettings',
  groups: [
    {name: 'clinic', title: 'Clinic', default: true},
    {name: 'contact', title: 'Contact'},
    {name: 'hours', title: 'Hours'},
    {name: 'notices', title: 'Notices'},
  ],
  fields: [
    defineField({
      name: 'clinicName',
      title: 'Name of the clinic',
      description: 'Printed at the top of every page and in search results.',
      type: 'string',
      group: 'clinic',
      validation: (rule) => rule.required().error('Give the name of the clinic.'),
    }),
    defineField({
      name: 'city',
      title: 'City',
      type: 'string',
      description:
        'The city in which patients are seen. Part of the title of the home page, which search engines show.',
      group: 'clinic',
      validation: (rule) => rule.required().error('Give the city.'),
    }),
    defineField({
      name: 'region',
      title: 'State',
      type: 'string',
      description: 'In full, like "Virginia". Part of that title too.',
      group: 'clinic',
      validation: (rule) => rule.required().error('Give the state.'),
    }),
    defineField({
      name: 'address',
      title: 'Street address',
      description: 'As on an envelope, one line each.',
      type: 'text',
      rows: 3,
      group: 'contact',
      validation: (rule) => [
        rule.required().error('Give the address.'),
        rule.custom(placeholderWarning).warning(),
      ],
    }),
    defineField({
      name: 'phone',
      title: 'Phone number',
      description: 'The number for patients, like (804) 555-0123.',
      type: 'string',
      group: 'contact',
      validation: (rule) => [
        rule.required().error('Give the number.'),
        rule.custom(placeholderWarning).warning(),
      ],
    }),
    defineField({
      name: 'email',
      title: 'Email address',
      description:
        'Printed on the page. Consultation requests go to the inbox in the site’s settings, not here.',
      type: 'string',
      group: 'contact',
      validation: (rule) => rule.custom(placeholderWarning).warning(),
    }),
    defineField({
      name: 'titlesInPictures',
      title: 'Show the title of a page in the picture of a shared link',
      description:
        'When a patient sends a link, the phone shows a picture. Off: name and city of the clinic, which is safe on a phone that others see. On: also what the page is about.',
      type: 'boolean',
      initialValue: false,
      group: 'clinic',
    }),
    ...hoursFields,
    defineField({
      name: 'adultsOnlyNote',
      title: 'Who we treat',
      description: 'Printed with the consultation form, like "We treat adults aged 18 and over."',
      type: 'text',
      rows: 2,
      group: 'notices',
    }),
    defineField({
      name: 'privacyNote',
      title: 'Privacy notice of the consultation form',
      description: 'What happens with what a patient writes: who reads it, how long it is kept.',
      type: 'text',
      rows: 3,
      group: 'notices',
    }),
  ],
  preview: {
    select: {name: 'clinicName'},
    prepare: ({name}) => ({title: 'Clinic settings', subtitle: name}),
  },
})
