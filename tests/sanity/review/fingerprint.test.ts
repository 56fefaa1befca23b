import {expect, test} from 'vitest'
import {documentTypes, typeNames} from '@/sanity/document-types'
import {fingerprintOf} from '@/sanity/review/fingerprint'

const span = (text: string, marks: string[] = []) => ({_type: 'span', _key: text, text, marks})
const block = (...children: object[]) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children,
})
const article = {
  title: 'Sleep',
  summary: 'In short',
  keyPoints: ['One', 'Two'],
  body: [block(span('All of it.'))],
}
const of = (change: object) => fingerprintOf('article', {...article, ...change})
const same = fingerprintOf('article', article)

test.each([
  ['keys', {body: [{...block({...span('All of it.'), _key: 'other'}), _key: 'other'}]}],
  ['bold words', {body: [block(span('All '), span('of', ['strong']), span(' it.'))]}],
  ['spaces at the ends', {title: ' Sleep '}],
  ['an empty field that a query adds', {briefCitations: null, risks: [], regulatoryStatus: ''}],
  ['what no reader sees', {publishedAt: '2026-01-01', _rev: 'x', lastReviewed: '2026-01-01'}],
])('%s do not change what was reviewed', (_, change) => {
  expect(of(change)).toBe(same)
})

test.each([
  ['a word of the text', {body: [block(span('All of this.'))]}],
  ['a word of the title', {title: 'Sleeping'}],
  ['the order of key points', {keyPoints: ['Two', 'One']}],
  ['a paragraph more', {body: [...article.body, block(span('More.'))]}],
  ['a heading made of a paragraph', {body: [{...article.body[0], style: 'h2'}]}],
  ['a source', {body: [{...article.body[0], markDefs: [{_type: 'citation', citations: [{_ref: 'x'}]}]}]}],
  ['the target of a link', {body: [{...article.body[0], markDefs: [{_type: 'link', href: '/x'}]}]}],
  ['a box', {body: [...article.body, {_type: 'callout', title: 'Care', text: [block(span('Take it.'))]}]}],
  ['what the FDA says', {regulatoryStatus: 'off-label'}],
  ['a risk', {risks: [block(span('Nausea.'))]}],
])('%s changes what was reviewed', (_, change) => {
  expect(of(change)).not.toBe(same)
})

test('texts of one field are not taken for texts of another', () => {
  expect(of({title: 'In short', summary: 'Sleep'})).not.toBe(same)
})

test.each(typeNames.filter((type) => documentTypes[type].text && documentTypes[type].reviewed))(
  'the long text of %s is among its reviewed words',
  (type) => {
    expect(documentTypes[type].reviewed).toContain(documentTypes[type].text?.field)
  },
)
