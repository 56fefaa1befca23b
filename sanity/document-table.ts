import {paths} from './paths.ts'
import type {TextKind} from './text/text-parts.ts'

/**
 * How the Studio and the site treat one type of document. From this table follow the Studio's list and its "Used on",
 * the preview, the cache tags, what is rendered again after a publish, the sitemap, the search, the navigation, and the
 * filter of the webhook.
 */
export type DocumentTypeEntry = {
  /** In the Studio's list, like `Articles`. */
  title: string
  /** In sentences, like `article` and `articles`. */
  one: string
  many: string
  /** There is one document of this type, and its id is the name of the type. */
  isSingleton?: true
  /** The Studio shows it to administrators alone. */
  isForAdministrators?: true
  /** The page that lists all documents of this type. */
  list?: {
    path: string
    /** Its link at the top of every page. */
    navigation?: string
    /** A long list goes on at `<path>/page/2`. Its page file is `page/[number]/page.tsx`. */
    isPaged?: true
  }
  /**
   * A document with the slug `sleep` has a page at `<list.path>/sleep`. One without a page of its own has a place on
   * the list: the element with the id `placeId(type, id)`.
   */
  hasPages?: true
  /** Further pages that show documents of this type, whichever documents these are. */
  alsoOn?: readonly string[]
  /** Every page of the site prints something of this type; of what that refers to, its address alone. */
  isEverywhere?: true
  /** Where the type has references, in GROQ. A page shows what its document refers to. */
  references?: readonly string[]
  /** The page of a document also shows the documents of this type that refer to it. */
  isShownByReference?: true
  /** The field with the long text, and which rules it follows. */
  text?: {field: string; kind: TextKind}
  /** The fields whose words a clinician vouches for. See `sanity/review`. */
  reviewed?: readonly string[]
  /** What a search reads beside the long text. `lines` are further fields: a text, a list of them, or a picture. */
  search?: {title: string; summary: string; lines?: readonly string[]}
}

/** Where a text names its sources, in GROQ. */
const simpleReferences = (field: string) => [
  `...coalesce(${field}[].markDefs[_type == "citation"].citations[]._ref, [])`,
]
const textReferences = {
  simple: simpleReferences,
  article: (field: string) => [
    ...simpleReferences(field),
    `...coalesce(${field}[_type == "callout"].text[].markDefs[_type == "citation"].citations[]._ref, [])`,
    `...coalesce(${field}[].citations[]._ref, [])`,
    `...coalesce(${field}[_type == "comparisonTable"].rows[].citations[]._ref, [])`,
    `...coalesce(${field}[_type == "faqReference"].faq._ref, [])`,
    `...coalesce(${field}[].markDefs[_type == "word"].word._ref, [])`,
  ],
} satisfies Record<TextKind, (field: string) => string[]>

/** The references of a document that a clinician reviews, and that has sources. */
const reviewedReferences = [
  'author._ref',
  'medicallyReviewedBy._ref',
  '...coalesce(acceptedWarnings[].by._ref, [])',
  '...coalesce(briefCitations[]._ref, [])',
]
const safetyReferences = [
  '...coalesce(disclosures[]._ref, [])',
  ...['risks', 'whoShouldNot', 'otherOptions'].flatMap(simpleReferences),
]
const safetyTexts = ['regulatoryStatus', 'risks', 'whoShouldNot', 'otherOptions']

export const table = {
  treatment: {
    title: 'Treatments',
    one: 'treatment',
    many: 'treatments',
    list: {path: paths.treatments, navigation: 'Treatments'},
    hasPages: true,
    references: [...reviewedReferences, ...textReferences.article('body'), ...safetyReferences],
    text: {field: 'body', kind: 'article'},
    reviewed: ['title', 'summary', 'body', ...safetyTexts],
    search: {title: 'title', summary: 'summary'},
  },
  condition: {
    title: 'Conditions',
    one: 'condition',
    many: 'conditions',
    list: {path: paths.conditions},
    hasPages: true,
    references: [...reviewedReferences, ...textReferences.article('body'), ...safetyReferences],
    text: {field: 'body', kind: 'article'},
    reviewed: ['title', 'medicalName', 'evidence', 'summary', 'body', ...safetyTexts],
    search: {title: 'title', summary: 'summary'},
  },
  priceItem: {
    title: 'Prices',
    one: 'price',
    many: 'prices',
    list: {path: paths.costs, navigation: 'Costs'},
  },
  article: {
    title: 'Articles',
    one: 'article',
    many: 'articles',
    list: {path: paths.education, navigation: 'Education', isPaged: true},
    hasPages: true,
    alsoOn: [paths.home, paths.feed],
    references: [
      ...reviewedReferences,
      ...textReferences.article('body'),
      ...safetyReferences,
      '...coalesce(topics[]._ref, [])',
    ],
    isShownByReference: true,
    text: {field: 'body', kind: 'article'},
    reviewed: ['title', 'summary', 'keyPoints', 'body', ...safetyTexts],
    search: {title: 'title', summary: 'summary', lines: ['keyPoints', 'heroImage']},
  },
  topic: {
    title: 'Topics',
    one: 'topic',
    many: 'topics',
    list: {path: paths.topics},
    hasPages: true,
    alsoOn: [paths.education],
  },
  faq: {
    title: 'FAQs',
    one: 'question',
    many: 'questions',
    list: {path: paths.faq, navigation: 'Questions'},
    hasPages: true,
    alsoOn: [paths.home],
    references: ['relatedArticle._ref', ...reviewedReferences, ...textReferences.simple('answer')],
    isShownByReference: true,
    text: {field: 'answer', kind: 'simple'},
    reviewed: ['question', 'shortAnswer', 'answer'],
    search: {title: 'question', summary: 'shortAnswer'},
  },
  page: {
    title: 'Pages',
    one: 'page',
    many: 'pages',
    list: {path: paths.home},
    hasPages: true,
    alsoOn: [paths.costs, paths.about],
    references: [...reviewedReferences, ...textReferences.article('body')],
    text: {field: 'body', kind: 'article'},
    reviewed: ['title', 'summary', 'body'],
    search: {title: 'title', summary: 'summary'},
  },
  person: {
    title: 'People',
    one: 'person',
    many: 'people',
    list: {path: paths.about, navigation: 'About us'},
    hasPages: true,
    alsoOn: [paths.home],
    search: {title: 'name', summary: 'bio'},
  },
  glossaryTerm: {
    title: 'Glossary',
    one: 'word',
    many: 'words',
    list: {path: paths.glossary},
    search: {title: 'term', summary: 'meaning', lines: ['alsoCalled']},
  },
  legalDocument: {
    title: 'Legal pages',
    one: 'legal page',
    many: 'legal pages',
    list: {path: paths.legal},
    hasPages: true,
    references: textReferences.article('body'),
    text: {field: 'body', kind: 'article'},
    search: {title: 'title', summary: 'summary'},
  },
  citation: {title: 'Sources', one: 'source', many: 'sources'},
  disclosure: {
    title: 'Official statements',
    one: 'official statement',
    many: 'official statements',
    alsoOn: [paths.home],
    references: simpleReferences('statement'),
  },
  redirect: {title: 'Redirects', one: 'redirect', many: 'redirects'},
  homePage: {
    title: 'Home page',
    one: 'home page',
    many: 'home pages',
    isSingleton: true,
    alsoOn: [paths.home, paths.sitemap],
    references: [
      ...reviewedReferences,
      ...['suitCitations', 'visitCitations', 'questions', 'articles'].map(
        (field) => `...coalesce(${field}[]._ref, [])`,
      ),
      ...simpleReferences('costNote'),
      ...simpleReferences('risks[].text'),
      '...coalesce(trials[].citations[]._ref, [])',
    ],
    reviewed: [
      'heading',
      'introduction',
      'trials',
      'suitMay',
      'suitTalkFirst',
      'suitUsuallyNot',
      'visitSteps',
      'risks',
      'costNote',
      'closingHeading',
      'closingText',
    ],
  },
  navigation: {
    title: 'Menus',
    one: 'menu',
    many: 'menus',
    isSingleton: true,
    isEverywhere: true,
    references: ['...coalesce(main[].to._ref, [])', '...coalesce(footer[].links[].to._ref, [])'],
  },
  crisisSettings: {
    title: 'Crisis help',
    one: 'crisis help',
    many: 'crisis help',
    isSingleton: true,
    isEverywhere: true,
    isForAdministrators: true,
  },
  clinicSettings: {
    title: 'Clinic settings',
    one: 'clinic',
    many: 'clinics',
    isSingleton: true,
    isEverywhere: true,
  },
} as const satisfies Record<string, DocumentTypeEntry>
