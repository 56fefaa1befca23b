import {describe, expect, test} from 'vitest'
import {isPageType, pagePath} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import {seedDocuments} from '@/sanity/seed/seed-documents'
import {headingOrderProblem} from '@/sanity/validation/heading-order'
import {bodyPassages, passagesOf} from './passages'
import {wordsOf} from './readability'

const documents = seedDocuments('image-demo-1600x1200-png')
const articles = documents.filter((document) => document._type === 'article')
const faqs = documents.filter((document) => document._type === 'faq')

test('there are twenty articles, at least 42 FAQs and one set of clinic settings', () => {
  expect(articles).toHaveLength(20)
  expect(faqs.length).toBeGreaterThanOrEqual(42)
  expect(documents.filter(({_type}) => _type === 'clinicSettings').map(({_id}) => _id)).toEqual([
    'clinicSettings',
  ])
})

test('nobody is invented', () => {
  expect(documents.map(({_type}): string => _type)).not.toContain('person')
  for (const article of articles) {
    expect(article).not.toHaveProperty('author')
    expect(article).not.toHaveProperty('medicallyReviewedBy')
    expect(article).not.toHaveProperty('lastReviewed')
  }
})

describe.each(articles.map((article) => [article._id, article] as const))('%s', (_id, article) => {
  const body = article.body ?? []
  const passages = passagesOf(article)
  const text = passages.map((passage) => passage.text).join('\n')

  test('has a summary and key points of the required length', () => {
    expect(article.summary?.length).toBeGreaterThanOrEqual(80)
    expect(article.summary?.length).toBeLessThanOrEqual(300)
    expect(article.keyPoints?.length).toBeGreaterThanOrEqual(3)
    expect(article.keyPoints?.length).toBeLessThanOrEqual(5)
    expect(article.keyPoints?.filter((point) => point.length > 140)).toEqual([])
  })

  test('has 380 to 900 words, a list and a box', () => {
    const words = wordsOf(
      bodyPassages(body)
        .map((passage) => passage.text)
        .join('\n'),
    ).length
    expect(words).toBeGreaterThanOrEqual(380)
    expect(words).toBeLessThanOrEqual(900)
    expect(passages.some(({kind}) => kind === 'line')).toBe(true)
    expect(body.some(({_type}) => _type === 'callout')).toBe(true)
  })

  test('has headings in order and in sentence case', () => {
    expect(headingOrderProblem(body)).toBeUndefined()
    const headings = passages.filter(({kind}) => kind === 'heading').map((heading) => heading.text)
    const titled = headings.filter((heading) => /^\S+ .*\b(?!ECT\b|Spravato\b)[A-Z][a-z]/.test(heading))
    expect(titled).toEqual([])
  })

  test('gives what the FDA says, risks, who should not, other options, and help in a crisis', () => {
    expect(article.regulatoryStatus).not.toBe('not-applicable')
    expect(article.disclosures?.map(({_ref}) => _ref)).toContain('disclosure-off-label')
    for (const part of [article.risks, article.whoShouldNot, article.otherOptions]) {
      expect(bodyPassages(part ?? []).length).toBeGreaterThan(0)
    }
    expect(article.crisisPanel).toMatch(/standard|prominent/)
    expect(text).toMatch(/blood pressure/i)
    expect(text).toMatch(/dissociation/)
  })
})

describe.each([...articles, ...faqs].map((document) => [document._id, document] as const))(
  '%s',
  (_id, document) => {
    test('names a source in each paragraph that has a number or speaks of studies', () => {
      const claims = passagesOf(document).filter(({kind}) => kind === 'paragraph' || kind === 'line')
      const bare = claims.filter(({claim, sources}) => sources.length === 0 && isClaim(claim))
      expect(bare.map(({text}) => text)).toEqual([])
    })

    test('has no number where no source can be marked', () => {
      const fields = passagesOf(document).filter(({kind}) => kind === 'field' || kind === 'heading')
      expect(fields.filter(({text}) => /\d/.test(withoutCrisisLines(text))).map(({text}) => text)).toEqual([])
    })
  },
)

test('the first article gets right what is often told wrong', () => {
  const article = articles.find(({_id}) => _id === 'article-how-ketamine-works')
  const text = article
    ? passagesOf(article)
        .map((passage) => passage.text)
        .join('\n')
    : ''
  expect(text).toMatch(/1970, and anesthesia is the only use/)
  expect(text).toMatch(/less inhibition, not more/)
  expect(text).toMatch(/comes from animals/)
  expect(text).toMatch(/not settled/)
  expect(text).toMatch(/Blood pressure and heart rate often rise/)
  expect(text).toMatch(/inflammation are being studied/)
  expect(text).not.toMatch(/reduces? inflammation|increases? (?:the activity of )?GABA|ideal/i)
})

test('every link to our own pages leads to one that exists', () => {
  const links = JSON.stringify(documents).match(/(?<="href":")\/[^"]*/g) ?? []
  const known = [
    ...Object.values(paths),
    ...documents.flatMap((document) => {
      const slug = 'slug' in document ? document.slug?.current : undefined
      return slug && isPageType(document._type) ? pagePath(document._type, slug) : []
    }),
  ]
  expect(links.length).toBeGreaterThan(0)
  expect(known).toEqual(expect.arrayContaining(links))
})

test('building the content twice gives the same bytes, with keys that are unique in each list', () => {
  const again = seedDocuments('image-demo-1600x1200-png')
  expect(JSON.stringify(again)).toBe(JSON.stringify(documents))
  expect(new Set(documents.map(({_id}) => _id)).size).toBe(documents.length)

  const repeated: string[] = []
  JSON.stringify(documents, (_name, value: unknown) => {
    if (Array.isArray(value)) {
      const keys = value.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && '_key' in entry ? [String(entry._key)] : [],
      )
      repeated.push(...keys.filter((key, index) => keys.indexOf(key) !== index))
    }
    return value
  })
  expect(repeated).toEqual([])
})

/** Numbers, and words that claim knowledge from studies. */
function isClaim(text: string): boolean {
  return /\d|studies (?:show|found)|research (?:shows|found)|proven|times (?:more|less|as)/i.test(
    withoutCrisisLines(text),
  )
}

function withoutCrisisLines(text: string): string {
  return text.replaceAll(/\b(?:988|911|838255)(?:lifeline\.org)?\b|press [12]\b/g, '')
}
