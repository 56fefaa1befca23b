import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {countsPeople, sourceKinds} from '../../choices/source-kinds.ts'
import {doiTakenProblem} from '../../validation/doi-taken.ts'

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
      validation: (rule) => [
        rule
          .regex(/^10\.\d{4,9}\/\S+$/, {name: 'DOI'})
          .error('A DOI looks like 10.1016/s0006-3223(99)00230-9, without https://doi.org/.'),
        rule.custom(async (doi, context) => (doi && (await doiTakenProblem(doi, context))) || true),
      ],
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
      name: 'kind',
      title: 'What it is',
      description: 'Patients read it with the number of people: "A trial with 365 people".',
      type: 'string',
      options: {list: sourceKinds.map(({title, value}) => ({title, value}))},
      group: 'reading',
      validation: (rule) => rule.required().warning('Say what kind of source it is.'),
    }),
    defineField({
      name: 'participants',
      title: 'Number of people',
      description: 'All who were studied, in all groups together. For an analysis, in all its studies.',
      type: 'number',
      group: 'reading',
      hidden: ({document}) => !countsPeople(document?.kind),
      validation: (rule) => rule.integer().positive().error('Give the number of people in digits.'),
    }),
    defineField({
      name: 'design',
      title: 'How it was done',
      description: 'Like "randomized, double-blind, against midazolam" or "everybody knew their treatment".',
      type: 'string',
      group: 'reading',
      hidden: ({document}) => !countsPeople(document?.kind),
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
    defineField({
      name: 'retractedOn',
      title: 'Since when',
      description: 'The day of the notice.',
      type: 'date',
      group: 'reading',
      hidden: ({document}) => document?.retractedOrSuperseded !== true,
      validation: (rule) =>
        rule.custom((day, {document}) =>
          document?.retractedOrSuperseded === true && !day ? 'Give the day of the notice.' : true,
        ),
    }),
    defineField({
      name: 'retractionNotice',
      title: 'Address of the notice, or of the newer version',
      description:
        'Where the publisher says so. Readers who come back to the page find it in the references.',
      type: 'url',
      group: 'reading',
      hidden: ({document}) => document?.retractedOrSuperseded !== true,
      validation: (rule) => [
        rule.uri({scheme: ['https']}).error('The address must start with https://.'),
        rule.custom((address, {document}) =>
          document?.retractedOrSuperseded === true && !address ? 'Give the address of the notice.' : true,
        ),
      ],
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
