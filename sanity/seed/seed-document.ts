import type {Article, Citation, ClinicSettings, Faq} from '../types.generated.ts'

type Seed<Document> = Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>

export type SeedArticle = Seed<Article>
export type SeedFaq = Seed<Faq>
export type SeedClinicSettings = Seed<ClinicSettings>
export type SeedDocument = SeedArticle | SeedFaq | SeedClinicSettings | Seed<Citation>

/** Last parts of the articles' addresses. */
export const slugs = {
  howItWorks: 'how-does-ketamine-work-in-the-brain',
  evidence: 'what-research-says-about-ketamine-for-depression',
  risks: 'side-effects-risks-and-long-term-safety',
}

/** Pages of others that are too general to be a source. */
export const outside = {
  lifelineChat: 'https://988lifeline.org/',
  mayoClinic:
    'https://www.mayoclinic.org/drugs-supplements/ketamine-injection-route/precautions/drg-20075559',
}
