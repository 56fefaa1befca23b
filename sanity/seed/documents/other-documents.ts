import {glossary} from '../glossary/glossary.ts'
import {legalPages} from '../legal/legal-pages.ts'
import {callout, paragraph} from '../portable-text.ts'
import type {SeedGlossaryTerm, SeedLegalDocument, SeedPriceItem, SeedRedirect} from '../seed-document.ts'
import {bodyOf} from './body-of.ts'

export const glossaryDocuments: SeedGlossaryTerm[] = glossary.map(({term, also, meaning}) => ({
  _id: `word-${term.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
  _type: 'glossaryTerm',
  term,
  ...(also && {alsoCalled: also}),
  meaning,
}))

export const legalDocuments: SeedLegalDocument[] = legalPages.map((page) => ({
  _id: `legal-${page.key}`,
  _type: 'legalDocument',
  title: page.title,
  slug: {_type: 'slug', current: page.key},
  summary: page.summary,
  version: 'draft',
  body: [
    ...callout('warning', 'This is a draft', paragraph(page.draftNote))('draft'),
    ...bodyOf(...page.sections),
  ],
}))

/** The prices that the clinic has to give. */
export const priceDocuments: SeedPriceItem[] = [
  'First check by a clinician',
  'One ketamine infusion',
  'A course of infusions',
  'A Spravato visit',
].map((label, index) => ({
  _id: `price-${index + 1}`,
  _type: 'priceItem',
  label,
  amount: '[Clinic to supply: price]',
  includes: ['[Clinic to supply: what is in it]'],
  notIncluded: ['[Clinic to supply: what costs extra]'],
  order: (index + 1) * 10,
}))

export const redirectDocuments: SeedRedirect[] = [
  {
    _id: 'redirect-how-we-review',
    _type: 'redirect',
    from: '/about/how-we-review',
    to: '/how-we-review',
  },
]
