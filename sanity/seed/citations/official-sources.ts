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
    kind: 'notice',
    keyFinding:
      'Ketamine is not approved for any psychiatric disorder. Compounded ketamine taken at home carries added risks, because no health care provider watches the patient.',
    limitations: 'It describes reported cases and known risks. It does not say how often they occur.',
  },
  'ketamine-label-2024': {
    title: 'Ketamine hydrochloride injection: prescribing information',
    authors: ['Hospira, Inc.'],
    journal: 'DailyMed, U.S. National Library of Medicine',
    year: 2024,
    url: 'https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
    kind: 'label',
    keyFinding:
      'Ketamine was first approved in 1970. The label names anesthesia as its only use and lists its risks.',
    limitations: 'It covers doses for anesthesia, which are higher than those studied for depression.',
  },
  'spravato-label-2026': {
    title: 'SPRAVATO (esketamine) nasal spray, CIII: prescribing information, version 18 of March 13, 2026',
    authors: ['Janssen Pharmaceuticals, Inc.'],
    journal: 'DailyMed, U.S. National Library of Medicine',
    year: 2026,
    url: 'https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
    kind: 'label',
    keyFinding:
      'Esketamine is approved for adults whose depression did not improve with at least two medicines. Esketamine is also approved for some adults with depression and thoughts of suicide. It is given only at certified sites, where people are watched for at least 2 hours.',
    limitations:
      'It is about esketamine. Its approval and figures do not carry over to ketamine infusions. It has not been shown to prevent suicide.',
  },
  'fda-alert-2022': {
    title:
      'FDA alerts health care professionals of potential risks associated with compounded ketamine nasal spray',
    authors: ['U.S. Food and Drug Administration'],
    journal: 'U.S. Food and Drug Administration',
    year: 2022,
    url: 'https://www.fda.gov/drugs/human-drug-compounding/fda-alerts-health-care-professionals-potential-risks-associated-compounded-ketamine-nasal-spray',
    kind: 'notice',
    keyFinding:
      'No ketamine nasal spray is approved. The FDA describes five cases with delusions, panic, dissociation or misuse after sprays that a pharmacy had mixed. Most were used at home.',
    limitations: 'It describes reported cases. It does not say how often such harm occurs.',
  },
  'lactmed-2023': {
    title: 'Ketamine use while Breastfeeding',
    authors: ['LactMed, U.S. National Library of Medicine'],
    journal: 'Drugs.com, which prints the text of LactMed',
    year: 2023,
    url: 'https://www.drugs.com/breastfeeding/ketamine.html',
    kind: 'web',
    keyFinding:
      'In four women, the amount of ketamine in breast milk was under 1% of the dose by body weight. It advises to watch the baby closely until more is known.',
    limitations: 'It rests on very few women. It says nothing of many doses over months.',
  },
  'samhsa-spanish-2023': {
    title: '988 Suicide & Crisis Lifeline Adds Spanish Text and Chat Service Ahead of One-Year Anniversary',
    authors: ['Substance Abuse and Mental Health Services Administration'],
    journal: 'U.S. Department of Health and Human Services',
    year: 2023,
    url: 'https://www.samhsa.gov/newsroom/press-announcements/20230713/988-suicide-crisis-lifeline-adds-spanish-text-chat-service-ahead-one-year-anniversary',
    kind: 'notice',
    keyFinding: 'The 988 Lifeline answers in Spanish by call, text and chat, day and night.',
    limitations: 'It tells of the service when it began. Details may have changed.',
  },
  'samhsa-2023': {
    title:
      '988 Suicide & Crisis Lifeline Adds American Sign Language Services for Deaf and Hard of Hearing Callers',
    authors: ['Substance Abuse and Mental Health Services Administration'],
    journal: 'U.S. Department of Health and Human Services',
    year: 2023,
    url: 'https://www.samhsa.gov/newsroom/press-announcements/20230908/988-suicide-crisis-lifeline-adds-american-sign-language-services-deaf-hard-of-hearing-callers',
    kind: 'notice',
    keyFinding:
      'People who are deaf or hard of hearing can reach the 988 Lifeline by video in sign language.',
    limitations: 'It tells of the service when it began. Details may have changed.',
  },
} satisfies Record<string, SeedCitation>
