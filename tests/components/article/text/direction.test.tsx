import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {ArticleList} from '@/components/article/list/article-list'
import {ArticlePage} from '@/components/article/page/article-page'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {FaqGroups} from '@/components/faq/faq-groups'
import type {Article, Faq} from '@/lib/content/content-types'
import {aBlock, aCitation, aCitationMark, aSpan} from './a-body'

const arabic = 'الكيتامين دواء.'
const article: Article = {
  _id: 'a',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: arabic,
  slug: 'arabic',
  summary: arabic,
  keyPoints: [arabic],
  publishedAt: null,
  lastReviewed: null,
  reviewedWords: null,
  reviewIntervalMonths: null,
  words: '',
  review: {state: 'pending'},
  readingMinutes: 1,
  author: null,
  reviewer: null,
  briefCitations: null,
  sources: {brief: [], words: [], boxes: [], blocks: [], rows: []},
  regulatoryStatus: 'off-label',
  disclosures: [],
  risks: [aBlock('risk', arabic)].map((block) => ({
    ...block,
    style: 'normal',
    listItem: 'bullet',
    markDefs: [],
  })),
  whoShouldNot: null,
  otherOptions: null,
  crisisPanel: 'standard',
  safetySources: {risks: [], whoShouldNot: [], otherOptions: []},
  heroImage: null,
  body: [
    aBlock('h', arabic, {style: 'h2'}),
    aBlock('p', [aSpan(arabic, ['c'])], {markDefs: [aCitationMark('c', 'source')]}),
    aBlock('l', arabic, {listItem: 'bullet', level: 1}),
    {
      _type: 'callout',
      _key: 'c',
      tone: 'info',
      title: arabic,
      text: [{...aBlock('t', arabic), style: 'normal', listItem: 'bullet', markDefs: []}],
    },
  ],
  citations: [aCitation('source', {title: arabic, limitations: arabic})],
  faqs: [{_id: 'f', _type: 'faq', slug: null, question: arabic, shortAnswer: arabic}],
}
const faq: Faq = {
  _id: 'f',
  question: arabic,
  shortAnswer: arabic,
  answer: [{...aBlock('t', arabic), style: 'normal', listItem: 'number', markDefs: []}],
  category: 'about',
  slug: null,
}

test('text that runs from right to left is printed so, in every block of the clinic', () => {
  const pages = [
    <ArticlePage key="1" article={article} clinicName="Clinic" />,
    <ArticleList key="2" articles={[article]} level={2} />,
    <FaqGroups key="3" groups={[{category: 'about', title: 'About', faqs: [faq]}]} />,
  ].map((page) => renderToStaticMarkup(page))
  for (const html of pages) {
    const around = [
      ...html.matchAll(/<(h\d|p|li|figcaption)\b([^>]*)>(?:(?!<\/?(?:h\d|p|li)\b).)*?الكيتامين/g),
    ]
    expect(around.length).toBeGreaterThan(1)
    expect(
      around.filter(([, , attributes]) => !attributes?.includes('dir="auto"')).map(([part]) => part),
    ).toEqual([])
  }
})

test('English text costs no byte for it', () => {
  const body = createCitationNumberer([]).body([aBlock('p', 'Ketamine is a medicine.')])
  expect(JSON.stringify(body)).not.toContain('dir')
  const html = renderToStaticMarkup(
    <ArticleList articles={[{...article, title: 'Sleep', summary: 'S'}]} level={2} />,
  )
  expect(html).not.toContain('dir=')
})
