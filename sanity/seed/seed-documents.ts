import {articles} from './articles/articles.ts'
import {type CitationKey, citationId, citationsByKey} from './citations/citations.ts'
import {clinicSettings} from './clinic-settings.ts'
import {crisisSettings} from './crisis-settings.ts'
import {disclosures} from './disclosures.ts'
import {conditionDocuments} from './documents/condition-documents.ts'
import {
  glossaryDocuments,
  legalDocuments,
  priceDocuments,
  redirectDocuments,
} from './documents/other-documents.ts'
import {pageDocuments} from './documents/page-documents.ts'
import {treatmentDocuments} from './documents/treatment-documents.ts'
import {faqs} from './faqs/faqs.ts'
import {homePage} from './home-page.ts'
import {navigation} from './navigation.ts'
import type {SeedDocument} from './seed-document.ts'
import {topics} from './topics.ts'

/** The demo content. Nobody is invented: no person stands in it, and no article names an author or a reviewer. */
export function seedDocuments(pictureAssetId: string): SeedDocument[] {
  return [
    ...citationKeys().map((key) => ({
      _id: citationId(key),
      _type: 'citation' as const,
      ...citationsByKey[key],
    })),
    ...articles(pictureAssetId),
    ...faqs,
    ...topics,
    ...disclosures,
    ...treatmentDocuments,
    ...conditionDocuments,
    ...pageDocuments,
    ...glossaryDocuments,
    ...priceDocuments,
    ...legalDocuments,
    ...redirectDocuments,
    homePage,
    navigation,
    crisisSettings,
    clinicSettings,
  ]
}

export function citationKeys(): CitationKey[] {
  return Object.keys(citationsByKey).filter((key): key is CitationKey => key in citationsByKey)
}
