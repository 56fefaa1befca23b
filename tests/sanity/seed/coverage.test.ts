import {describe, expect, test} from 'vitest'
import {faqCategories} from '@/sanity/choices/faq-categories'
import {articleIds, slugs} from '@/sanity/seed/seed-document'
import {seedDocuments} from '@/sanity/seed/seed-documents'
import {askedQuestions} from './asked-questions'
import {passagesOf} from './passages'
import {isShare} from './shares'

const documents = seedDocuments('image-demo-1600x1200-png')
const articles = documents.filter((document) => document._type === 'article')
const faqs = documents.filter((document) => document._type === 'faq')

test('the questions that patients ask most are answered', () => {
  expect(askedQuestions.length).toBeGreaterThanOrEqual(40)
  const answers = [...faqs.map(({_id}) => _id), ...articles.map(({slug}) => slug?.current)]
  expect(askedQuestions.filter(([, answeredBy]) => !answers.includes(answeredBy))).toEqual([])
  expect(new Set(askedQuestions.map(([, answeredBy]) => answeredBy)).size).toBe(askedQuestions.length)
})

test('every category of the FAQ page has questions, each at a place of its own', () => {
  for (const {value} of faqCategories) {
    const orders = faqs.filter(({category}) => category === value).map(({order}) => order)
    expect(orders.length, value).toBeGreaterThan(0)
    expect(new Set(orders).size, value).toBe(orders.length)
  }
  const questions = faqs.map(({question}) => question)
  expect(new Set(questions).size).toBe(questions.length)
})

test('every name of an article leads to the one article that has its id and its address', () => {
  const named = Object.entries(slugs).map(([name, slug]) => {
    const id = Object.entries(articleIds).find(([other]) => other === name)?.[1]
    return {id, slug}
  })
  expect(named).toHaveLength(articles.length)
  for (const {_id, slug} of articles) expect(named).toContainEqual({id: _id, slug: slug?.current})
})

describe.each(articles.map((article) => [article._id, article] as const))('%s', (_id, article) => {
  test('has a title in sentence case that fits a search result', () => {
    expect(article.title?.length).toBeLessThanOrEqual(65)
    expect(article.title).toMatch(/^[A-Z]/)
    expect(article.title).not.toMatch(/!|^[^a-z]*$/)
  })

  test('leads to other articles of ours', () => {
    const addresses = new Set(JSON.stringify(article.body).match(/(?<="href":")\/education\/[^"]*/g) ?? [])
    expect(addresses.size).toBeGreaterThanOrEqual(2)
    expect(addresses).not.toContain(`/education/${article.slug?.current}`)
  })
})

test('every article can be reached from another one', () => {
  const text = JSON.stringify(articles.map(({body}) => body))
  const lonely = articles.filter(({slug}) => !text.includes(`"/education/${slug?.current}"`))
  expect(lonely.map(({_id}) => _id)).toEqual([])
})

describe.each(faqs.map((faq) => [faq._id, faq] as const))('%s', (_id, faq) => {
  test('has a question, and a short answer that stands alone', () => {
    expect(faq.question).toMatch(/^[A-Z].*[^?]\?$/)
    expect(faq.question?.length).toBeLessThanOrEqual(110)
    expect(faq.shortAnswer?.length).toBeGreaterThanOrEqual(60)
    expect(faq.shortAnswer?.length).toBeLessThanOrEqual(300)
    expect(faq.answer?.length).toBeGreaterThan(0)
  })

  test('names an article to read next that exists', () => {
    expect(articles.map((article) => article._id)).toContain(faq.relatedArticle?._ref)
  })
})

describe.each([...articles, ...faqs].map((document) => [document._id, document] as const))(
  '%s',
  (_id, document) => {
    test('carries a citation in each piece of text that gives a share', () => {
      const pieces = passagesOf(document).filter(({kind}) => kind === 'paragraph' || kind === 'line')
      const bare = pieces.filter(
        ({claim, sources}) => isShare(claim) && !sources.some((source) => source.startsWith('citation-')),
      )
      expect(bare.map(({text}) => text)).toEqual([])
    })

    test('does not shout', () => {
      const loud = passagesOf(document).filter(({text}) => /!/.test(text))
      expect(loud.map(({text}) => text)).toEqual([])
    })
  },
)

test.each([
  '59% responded',
  'about 6 in 10 people',
  '4 of 8 responded',
  'one in ten relapsed',
  '2 times the level',
])('a share is seen in: %s', (text) => {
  expect(isShare(text)).toBe(true)
})

test.each(['six infusions', 'until the next day', 'a visit in the morning', 'in 2023'])(
  'no share is seen in: %s',
  (text) => {
    expect(isShare(text)).toBe(false)
  },
)
