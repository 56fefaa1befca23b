import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const citation = defineType({
  name: 'citation',
  title: 'Source',
  type: 'document',
  icon: BookIcon,
  groups: [
    {name: 'publication', title: 'Publication', default: true},
    {name: 'reading', title: 'What it says'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'The full title of the study, guideline or page, exactly as published.',
      type: 'string',
      group: 'publication',
      validation: (rule) => rule.required().error('Give the title.'),
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      description: 'One per line, family name first: "Berman RM". An organisation is one author.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      group: 'publication',
      validation: (rule) => rule.required().min(1).error('Name at least one author or organisation.'),
    }),
    defineField({
      name: 'journal',
      title: 'Journal or publisher',
      description: 'Like "Biological Psychiatry", or "U.S. Food and Drug Administration".',
      type: 'string',
      group: 'publication',
    }),
    defineField({
      name: 'year',
      title: 'Year',
      description: 'The year of publication, or of the last revision of a web page.',
      type: 'number',
      group: 'publication',
      validation: (rule) =>
        rule
          .required()
          .integer()
          .min(1950)
          .max(new Date().getFullYear() + 1)
          .error('Give the year as four digits.'),
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      description: 'Starts with "10." - without https://doi.org/ in front. Web pages have none.',
      type: 'string',
      group: 'publication',
      validation: (rule) =>
        rule
          .regex(/^10\.\d{4,9}\/\S+$/, {name: 'DOI'})
          .error('A DOI looks like 10.1016/s0006-3223(99)00230-9, without https://doi.org/.'),
    }),
    defineField({
      name: 'pmid',
      title: 'PubMed number',
      description: 'Optional. The digits after "PMID:" on PubMed.',
      type: 'string',
      group: 'publication',
      validation: (rule) => rule.regex(/^\d{1,9}$/, {name: 'PMID'}).error('A PubMed number has only digits.'),
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      description: 'Only when there is no DOI. Starts with https://.',
      type: 'url',
      group: 'publication',
      validation: (rule) => rule.uri({scheme: ['https']}).error('The address must start with https://.'),
    }),
    defineField({
      name: 'keyFinding',
      title: 'Main result, in our own words',
      description: 'Two or three sentences that a patient understands. Never copied from the abstract.',
      type: 'text',
      rows: 4,
      group: 'reading',
    }),
    defineField({
      name: 'limitations',
      title: 'Limits',
      description: 'What this source cannot tell: few people, short follow-up, another form of the medicine.',
      type: 'text',
      rows: 3,
      group: 'reading',
    }),
    defineField({
      name: 'retractedOrSuperseded',
      title: 'Retracted or replaced',
      description: 'Switch this on when the publisher has withdrawn it, or a newer version took its place.',
      type: 'boolean',
      initialValue: false,
      group: 'reading',
    }),
  ],
  validation: (rule) =>
    rule.custom((document) =>
      document?.doi || document?.url
        ? true
        : 'Give a DOI or a web address, so that readers can find the source.',
    ),
  orderings: [
    {name: 'yearDesc', title: 'Newest', by: [{field: 'year', direction: 'desc'}]},
    {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      journal: 'journal',
      year: 'year',
      author: 'authors.0',
      isGone: 'retractedOrSuperseded',
    },
    prepare: ({title, journal, year, author, isGone}) => ({
      title: title || 'No title yet',
      subtitle: [isGone && 'Retracted or replaced', author, journal, year].filter(Boolean).join(' · '),
    }),
  },
})
