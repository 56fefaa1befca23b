import type {SeedCitation} from './seed-citation.ts'

/** Labels of medicines, and a notice from the regulator. */
export const officialSources = {
  'fda-notice-2023': {
    title:
      'FDA warns patients and health care providers about potential risks associated with compounded ketamine products, including oral formulations, for the treatment of psychiatric disorders',
    authors: ['U.S. Food and Drug Administration'],
    journal: 'U.S. Food and Drug Administration',
    year: 2023,
    url: 'https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
    keyFinding:
      'Ketamine is not approved for any psychiatric disorder. Compounded ketamine taken at home carries added risks, because nobody watches the patient.',
    limitations: 'It describes reported cases and known risks. It does not say how often they occur.',
  },
  'ketamine-label-2024': {
    title: 'Ketamine hydrochloride injection: prescribing information',
    authors: ['Hospira, Inc.'],
    journal: 'DailyMed, U.S. National Library of Medicine',
    year: 2024,
    url: 'https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
    keyFinding:
      'Ketamine was first approved in 1970. The label names anesthesia as its only use and lists its risks.',
    limitations: 'It covers doses for anesthesia, which are higher than those studied for depression.',
  },
  'spravato-label-2025': {
    title: 'SPRAVATO (esketamine) nasal spray, CIII: prescribing information',
    authors: ['Janssen Pharmaceuticals, Inc.'],
    journal: 'Janssen Pharmaceuticals, Inc.',
    year: 2025,
    url: 'https://www.janssenlabels.com/package-insert/product-monograph/prescribing-information/SPRAVATO-pi.pdf',
    keyFinding:
      'Esketamine is approved for certain adults with depression. It is given only at certified sites, where people are watched for at least 2 hours.',
    limitations: 'It is about esketamine. Its approval and figures do not carry over to ketamine infusions.',
  },
} satisfies Record<string, SeedCitation>
