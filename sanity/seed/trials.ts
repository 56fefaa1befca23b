import type {EvidenceChart} from '../types.generated.ts'
import type {CitationKey} from './citations/citations.ts'
import {citationReference} from './portable-text.ts'

export type Trial = Required<
  Pick<EvidenceChart, 'title' | 'setting' | 'people' | 'meaning' | 'clearness' | 'limits'>
> &
  Pick<EvidenceChart, 'difference'> & {
    /** Both groups: name and exact percent. */
    arms: [string, number][]
    citations: CitationKey[]
  }

export function trialChart(key: string, {arms, citations, ...fields}: Trial) {
  return {
    _type: 'evidenceChart' as const,
    _key: key,
    ...fields,
    arms: arms.map(([name, percent], index) => ({
      _type: 'arm' as const,
      _key: `${key}a${index + 1}`,
      name,
      percent,
    })),
    citations: citations.map(citationReference),
  }
}

/** Goes on from “they”. */
export const RESPONDED = 'responded: their score fell by at least half'

/** The home page shows these two, and an article a third. */
export const besideEct: Trial = {
  title: 'Ketamine beside ECT',
  setting: 'After 3 weeks, 2023. Everyone knew their treatment.',
  people: 365,
  meaning: RESPONDED,
  arms: [
    ['ketamine', 55.4],
    ['ECT', 41.2],
  ],
  clearness: 'clear',
  difference: {
    text: '14 more in 100 with ketamine. The true gap may lie anywhere from 4 to 24.',
    low: 3.9,
    middle: 14.2,
    high: 24.2,
    unit: 'in 100',
    lowEnd: 'ECT better',
    highEnd: 'ketamine better',
  },
  limits: 'There was no placebo, nobody had psychosis, and 38 of 403 people left before they started.',
  citations: ['anand-2023'],
}

export const besideCalmingDrug: Trial = {
  title: 'Ketamine beside a calming drug',
  setting: 'Up to eight infusions in the hospital, 2025. People were not told which drug they had.',
  people: 62,
  meaning: RESPONDED,
  arms: [
    ['ketamine', 46.9],
    ['midazolam', 33.3],
  ],
  clearness: 'chance',
  difference: {
    text: '3 points lower on the depression score with ketamine. The true gap may lie anywhere from 9 lower to 2 higher, so it could be chance.',
    low: -2.22,
    middle: 3.16,
    high: 8.54,
    unit: 'points',
    lowEnd: 'midazolam better',
    highEnd: 'ketamine better',
  },
  limits: 'It was small, and most people guessed their drug. Of 65 people, 3 were not counted.',
  citations: ['jelovac-2025'],
}
