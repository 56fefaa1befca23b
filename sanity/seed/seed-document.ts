import type {
  Article,
  Citation,
  ClinicSettings,
  Condition,
  CrisisSettings,
  Disclosure,
  Faq,
  GlossaryTerm,
  HomePage,
  LegalDocument,
  Navigation,
  Page,
  PriceItem,
  Redirect,
  Topic,
  Treatment,
} from '../types.generated.ts'

type Seed<Document> = Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>

type Safety = 'regulatoryStatus' | 'disclosures' | 'risks' | 'whoShouldNot' | 'otherOptions' | 'crisisPanel'

export type SeedArticle = Seed<Article>
/** An article before what keeps a reader safe is put to it. */
export type ArticleText = Omit<SeedArticle, Safety>
export type SeedTopic = Seed<Topic>
export type SeedDisclosure = Seed<Disclosure>
export type SeedTreatment = Seed<Treatment>
export type SeedCondition = Seed<Condition>
export type SeedPage = Seed<Page>
export type SeedLegalDocument = Seed<LegalDocument>
export type SeedGlossaryTerm = Seed<GlossaryTerm>
export type SeedPriceItem = Seed<PriceItem>
export type SeedRedirect = Seed<Redirect>
export type SeedFaq = Seed<Faq>
export type SeedHomePage = Seed<HomePage>
export type SeedNavigation = Seed<Navigation>
export type SeedCrisisSettings = Seed<CrisisSettings>
export type SeedClinicSettings = Seed<ClinicSettings>
export type SeedDocument =
  | SeedArticle
  | SeedFaq
  | SeedTopic
  | SeedDisclosure
  | SeedTreatment
  | SeedCondition
  | SeedPage
  | SeedLegalDocument
  | SeedGlossaryTerm
  | SeedPriceItem
  | SeedHomePage
  | SeedNavigation
  | SeedCrisisSettings
  | SeedClinicSettings
  | SeedRedirect
  | Seed<Citation>

/** Last parts of the articles' addresses. */
export const slugs = {
  whatItIs: 'what-is-ketamine-therapy',
  howItWorks: 'how-does-ketamine-work-in-the-brain',
  evidence: 'what-research-says-about-ketamine-for-depression',
  infusionOrSpravato: 'ketamine-infusions-or-spravato',
  compared: 'ketamine-spravato-tms-and-ect-compared',
  rightForMe: 'is-ketamine-therapy-right-for-me',
  whatItFeelsLike: 'what-a-ketamine-session-feels-like',
  expect: 'what-to-expect-before-during-and-after',
  cost: 'cost-insurance-and-your-right-to-an-estimate',
  aftercare: 'aftercare-maintenance-and-stopping',
  family: 'for-family-and-companions',
  risks: 'side-effects-risks-and-long-term-safety',
  medicines: 'other-medicines-and-ketamine',
  atHome: 'ketamine-at-home-what-the-fda-says',
  longTerm: 'bladder-dependence-and-long-term-use',
  pregnancy: 'pregnancy-breastfeeding-and-ketamine',
  suicide: 'thoughts-of-suicide-getting-help-now',
  conditions: 'ketamine-for-ptsd-anxiety-and-ocd',
  pain: 'ketamine-for-crps-and-lasting-pain',
  veterans: 'ketamine-and-veterans',
} as const

export type ArticleName = keyof typeof slugs

/** For references to an article, which need its id and not its address. */
export const articleIds: Readonly<Record<ArticleName, string>> = {
  whatItIs: 'article-what-it-is',
  howItWorks: 'article-how-ketamine-works',
  evidence: 'article-research-on-depression',
  infusionOrSpravato: 'article-infusion-or-spravato',
  compared: 'article-treatments-compared',
  rightForMe: 'article-right-for-me',
  whatItFeelsLike: 'article-what-it-feels-like',
  expect: 'article-what-to-expect',
  cost: 'article-cost',
  aftercare: 'article-aftercare',
  family: 'article-family',
  risks: 'article-side-effects',
  medicines: 'article-other-medicines',
  atHome: 'article-at-home',
  longTerm: 'article-long-term-use',
  pregnancy: 'article-pregnancy',
  suicide: 'article-thoughts-of-suicide',
  conditions: 'article-ptsd-anxiety-ocd',
  pain: 'article-lasting-pain',
  veterans: 'article-veterans',
}

/** Pages of others that are too general to be a source. */
export const outside = {
  lifelineChat: 'https://988lifeline.org/',
  veteransChat: 'https://www.veteranscrisisline.net/get-help-now/chat',
  mayoClinic:
    'https://www.mayoclinic.org/drugs-supplements/ketamine-injection-route/precautions/drg-20075559',
}
