import type {CitationKey} from '../citations/citations.ts'
import {disclosureReferences} from '../disclosures.ts'
import {briefSources, paragraph, simpleText} from '../portable-text.ts'
import type {SeedTreatment as TreatmentDocument} from '../seed-document.ts'
import type {SeedTreatment} from '../treatments/treatment.ts'
import {treatments} from '../treatments/treatments.ts'
import {bodyOf, joined} from './body-of.ts'
import {readNext} from './read-next.ts'

/** In lists and search results. */
const summaries: Record<string, string> = {
  'ketamine-infusion':
    'A slow drip of ketamine into a vein, under watch. For depression it is off-label. It can work within a day, it often fades, and it has risks.',
  'ketamine-injection':
    'Ketamine as an injection into a muscle. It is off-label, and it cannot be stopped once it is given. Few studies have looked at it.',
  'esketamine-nasal-spray':
    'Spravato (esketamine) is a nasal spray that is approved for some adults with depression. It is given in certified clinics, with a long rest.',
  'talking-therapy':
    'Talks with a therapist, alone or beside medicine. They help many people. Whether they add to ketamine is not known.',
}

const summarySources: Record<string, CitationKey[]> = {
  'ketamine-infusion': ['murrough-2013', 'kryst-2020'],
}

const statuses = {
  'off-label': 'off-label',
  'approved-for-some-uses': 'mixed',
  'not-a-medicine': 'not-applicable',
} as const

export const treatmentDocuments: TreatmentDocument[] = treatments.map((treatment, index) => ({
  _id: `treatment-${treatment.key}`,
  _type: 'treatment',
  title: treatment.name,
  slug: {_type: 'slug', current: treatment.key},
  summary: summaries[treatment.key] ?? treatment.route,
  ...briefSourcesOf(treatment.key),
  // Until the clinic says what it offers, no page may say that it does.
  isOffered: false,
  order: (index + 1) * 10,
  body: bodyOfTreatment(treatment),
  regulatoryStatus: statuses[treatment.fdaStatus],
  disclosures:
    treatment.fdaStatus === 'approved-for-some-uses'
      ? disclosureReferences('disclosure-spravato', 'disclosure-off-label')
      : disclosureReferences('disclosure-off-label'),
  risks: joined({
    'common-title': simpleText(paragraph('Common:')),
    common: treatment.sideEffects.common,
    'less-title': simpleText(paragraph('Less common:')),
    less: treatment.sideEffects.lessCommon,
    'serious-title': simpleText(paragraph('Serious:')),
    serious: treatment.sideEffects.serious,
  }),
  whoShouldNot: treatment.whoShouldNot,
  otherOptions: treatment.alternatives,
  crisisPanel: 'standard',
}))

function briefSourcesOf(key: string) {
  const citations = summarySources[key]
  return citations && {briefCitations: briefSources(...citations)}
}

function bodyOfTreatment(treatment: SeedTreatment) {
  const uses = Object.fromEntries(treatment.offeredFor.map(({condition, note}) => [condition, note]))
  return bodyOf(
    {
      key: 'what',
      heading: 'What it is',
      text: simpleText(
        paragraph(`${treatment.genericName}. ${treatment.route}.`),
        paragraph(treatment.offeredHere),
      ),
    },
    {key: 'status', heading: 'Approved or not', text: treatment.fdaStatusNote},
    {key: 'use', heading: 'What it can do', text: joined(uses)},
    {key: 'how', heading: 'How it may work', text: treatment.howItWorks},
    {key: 'course', heading: 'How often', text: treatment.course},
    {
      key: 'session',
      heading: 'How long it takes',
      text: joined({session: treatment.sessionLength, site: treatment.timeOnSite}),
    },
    {key: 'watch', heading: 'How you are watched', text: treatment.monitoring},
    {key: 'before', heading: 'Before a visit', text: treatment.beforeVisit},
    {key: 'after', heading: 'After a visit', text: treatment.afterVisit},
    readNext(treatment.readNext),
  )
}
