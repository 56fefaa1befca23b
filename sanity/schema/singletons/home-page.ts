import {HomeIcon} from '@sanity/icons/Home'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {author, reviewFields} from '../fields/review-fields.ts'
import {briefSources, sources} from '../fields/sources.ts'
import {shortText} from '../fields/texts.ts'
import {riskGroup, shortLines, visitStep} from './home-parts.ts'
import {homeTrials} from './home-trials.ts'

/** What the home page says, from top to bottom. One document, with the id `homePage`. A part that is empty is not printed. */
export const homePage = defineType({
  name: 'homePage',
  title: 'Home page',
  type: 'document',
  icon: HomeIcon,
  groups: [
    {name: 'opening', title: 'Opening', default: true},
    {name: 'suit', title: 'Who it may suit'},
    {name: 'visit', title: 'A visit'},
    {name: 'risks', title: 'Risks and costs'},
    {name: 'reading', title: 'Reading'},
    {name: 'closing', title: 'Closing'},
    {name: 'publishing', title: 'Author and review'},
  ],
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      description: 'One sentence for somebody who is looking for help, without promises about results.',
      type: 'string',
      group: 'opening',
      validation: (rule) => [
        rule.required().error('Write the heading.'),
        rule.max(80).warning('Keep it under 80 characters.'),
      ],
    }),
    defineField({
      name: 'introduction',
      title: 'Introduction',
      description:
        'Two to four sentences below the heading: what you do, for whom, and that it does not help everyone. Search engines show it too.',
      type: 'text',
      rows: 4,
      group: 'opening',
      validation: (rule) => [
        rule.required().error('Write the introduction.'),
        rule.max(400).warning('Keep it under 400 characters.'),
      ],
    }),
    briefSources({group: 'opening'}),
    homeTrials,
    shortLines({
      name: 'suitMay',
      title: 'It may be worth asking',
      description: 'One line each: what is true of people who are often considered.',
    }),
    shortLines({
      name: 'suitTalkFirst',
      title: 'Talk with us first',
      description: 'One line each: what needs a closer look by a clinician.',
    }),
    shortLines({
      name: 'suitUsuallyNot',
      title: 'Usually not suitable',
      description: 'One line each: for whom it is usually unsafe.',
    }),
    sources({
      name: 'suitCitations',
      title: 'Sources of these lists',
      description: 'The guidelines and labels that say so. The page prints them below the lists.',
      group: 'suit',
    }),
    defineField({
      name: 'visitSteps',
      title: 'Steps of a visit',
      description: 'From the door to the way home, in order.',
      type: 'array',
      of: [visitStep],
      group: 'visit',
      validation: (rule) => rule.max(6).error('List at most 6 steps.'),
    }),
    sources({
      name: 'visitCitations',
      title: 'Sources of these steps',
      description: 'Needed for times and rules that are not your own, like when somebody may drive again.',
      group: 'visit',
    }),
    defineField({
      name: 'risks',
      title: 'What may happen that nobody wants',
      description: 'The common risks first, then the serious ones, then those of long use.',
      type: 'array',
      of: [riskGroup],
      group: 'risks',
      validation: (rule) => [
        rule.required().error('Say which risks there are: a page that only invites would mislead.'),
        rule.max(5).error('List at most 5 groups.'),
      ],
    }),
    shortText({
      name: 'costNote',
      title: 'What it costs, in short',
      description:
        'Whether insurance pays, and the right to a written estimate. Prices stand under “Prices”.',
      group: 'risks',
    }),
    defineField({
      name: 'questions',
      title: 'Questions',
      description: 'Up to 6, as patients ask them. Without any, the page shows the first four of the list.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'faq'}]})],
      group: 'reading',
      validation: (rule) => [
        rule.unique().error('The same question is listed twice.'),
        rule.max(6).error('List at most 6 questions.'),
      ],
    }),
    defineField({
      name: 'articles',
      title: 'Articles to read first',
      description: 'Up to 3. Without any, the page shows the three newest.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'article'}]})],
      group: 'reading',
      validation: (rule) => [
        rule.unique().error('The same article is listed twice.'),
        rule.max(3).error('List at most 3 articles.'),
      ],
    }),
    defineField({
      name: 'closingHeading',
      title: 'Heading of the closing',
      description: 'Takes away pressure, like “You do not have to decide tonight.”',
      type: 'string',
      group: 'closing',
      validation: (rule) => rule.max(80).error('Write at most 80 characters.'),
    }),
    defineField({
      name: 'closingText',
      title: 'Closing',
      description: 'One to three sentences above the button that leads to the form.',
      type: 'text',
      rows: 3,
      group: 'closing',
      validation: (rule) => rule.max(300).error('Write at most 300 characters.'),
    }),
    author({group: 'publishing'}),
    ...reviewFields({group: 'publishing'}),
  ],
  preview: {
    select: {heading: 'heading'},
    prepare: ({heading}) => ({title: 'Home page', subtitle: heading}),
  },
})
