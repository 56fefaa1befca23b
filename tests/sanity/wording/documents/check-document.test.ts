import {expect, test} from 'vitest'
import {article, check, found, paragraph} from './documents'

test('a finding names its place, the rule and the sentence', () => {
  expect(check(article({body: [paragraph('Come in. You can drive home after an hour.')]}))).toEqual([
    {
      id: 'a',
      path: 'body[_key=="b1"]',
      rule: 'unsafe-driving',
      severity: 'error',
      message: expect.stringContaining('Do not drive'),
      text: 'You can drive home after an hour.',
    },
  ])
})

test('the words of a mark and the sentence around them count as cited, and the next sentence does not', () => {
  expect(found(article({body: [paragraph('In one trial, {55% of people} improved.')]}))).toEqual([])
  expect(found(article({body: [paragraph('In one trial, {55%} improved. Here 85% improve.')]}))).toEqual([
    'uncited-number at body[_key=="b1"]',
  ])
})

test('a mark without a source cites nothing', () => {
  const block = {
    ...paragraph('In one trial, {55%} improved.'),
    markDefs: [{_type: 'citation', _key: 'm', citations: []}],
  }
  expect(found(article({body: [block]}))).toEqual(['uncited-number at body[_key=="b1"]'])
})

test('boxes, captions, key points and headings are read too', () => {
  const wrong = 'Ketamine cures depression.'
  expect(
    found(
      article({
        title: wrong,
        keyPoints: [wrong],
        body: [
          {_type: 'callout', _key: 'c', tone: 'info', title: 'A box', text: [paragraph(wrong)]},
          {_type: 'figure', _key: 'f', asset: {_ref: 'image'}, alt: wrong, caption: wrong},
        ],
      }),
    ),
  ).toEqual(
    [
      'title',
      'keyPoints[0]',
      'body[_key=="c"].text[_key=="b1"]',
      'body[_key=="f"].alt',
      'body[_key=="f"].caption',
    ].map((path) => `cure at ${path}`),
  )
})

test('sources may stand beside a text', () => {
  const citations = [{_ref: 'source'}]
  const text = 'In one trial, 55% of people improved.'
  const figure = {_type: 'figure', _key: 'k', caption: text}
  expect(found(article({keyPoints: [text], summary: text, briefCitations: citations}))).toEqual([])
  expect(found({_id: 'f', _type: 'faq', shortAnswer: text, briefCitations: citations})).toEqual([])
  expect(found(article({body: [{...figure, citations}]}))).toEqual([])
  expect(found(article({body: [figure], briefCitations: citations}))).toEqual([
    'uncited-number at body[_key=="k"].caption',
  ])
  expect(found(article({keyPoints: [text], briefCitations: []}))).toEqual(['uncited-number at keyPoints[0]'])
})

test('elsewhere than on medical pages a number is a warning, and in a source it is what the source says', () => {
  const text = 'Here 55% of people improved.'
  expect(check({_id: 'p', _type: 'person', bio: text})[0]?.severity).toBe('warning')
  expect(check({_id: 'c', _type: 'citation', title: 'A cure for all', keyFinding: text})).toEqual([])
})

test('names, choices and addresses are no sentences', () => {
  expect(
    found(
      article({
        slug: {_type: 'slug', current: 'miracle-cure'},
        tone: 'miracle',
        href: 'https://cure.example',
        order: 5,
      }),
    ),
  ).toEqual([])
})

test('whatever has another shape is read as far as it goes', () => {
  for (const odd of [null, 3, 'text', [], {}, {_type: 'sanity.imageAsset', title: 'MIRACLE CURE'}])
    expect(check(odd)).toEqual([])
  expect(
    found({_id: 'a', _type: 'article', body: [null, 3, {_type: 'block', children: 'x', markDefs: {}}]}),
  ).toEqual([])
})

test('a warning that somebody accepted with a reason is not shown again, until the sentence changes', () => {
  const sentence = 'We are the best ketamine clinic.'
  const accepted = (fields: Record<string, unknown>) => [
    {rule: 'superlative', text: sentence, reason: 'A prize.', ...fields},
  ]
  const page = (acceptedWarnings: unknown, text = sentence) =>
    found(article({body: [paragraph(text)], acceptedWarnings}))
  expect(page(accepted({}))).toEqual([])
  expect(page(accepted({reason: ' '}))).toHaveLength(1)
  expect(page(accepted({rule: 'hype'}))).toHaveLength(1)
  expect(page(accepted({}), 'We are the best ketamine clinic in town.')).toHaveLength(1)
})

test('an error cannot be accepted', () => {
  const sentence = 'Ketamine cures depression.'
  const acceptedWarnings = [{rule: 'cure', text: sentence, reason: 'We say so.'}]
  expect(found(article({body: [paragraph(sentence)], acceptedWarnings}))).toEqual([
    'cure at body[_key=="b1"]',
  ])
})

test('a missing crisis panel is one mistake', () => {
  const body = [paragraph('Some think about suicide.', 'b1'), paragraph('Suicide is named again.', 'b2')]
  expect(found({_id: 'a', _type: 'article', body})).toEqual(['suicide-without-panel at body[_key=="b1"]'])
  expect(found(article({body}))).toEqual([])
})

test('a disclosure is printed where the crisis panel stands', () => {
  const statement = [paragraph('It is for some adults who think about suicide.')]
  expect(found({_id: 'd', _type: 'disclosure', statement})).toEqual([])
  expect(found({_id: 'p', _type: 'page', body: statement})).toEqual([
    'suicide-without-panel at body[_key=="b1"]',
  ])
})

test('a link says where it leads', () => {
  const markDefs = [{_type: 'link', _key: 'm', href: '/costs'}]
  const block = (text: string) => ({
    _type: 'block',
    _key: 'b',
    markDefs,
    children: [{_type: 'span', text, marks: ['m']}],
  })
  expect(found(article({body: [block('here')]}))).toEqual(['click-here at body[_key=="b"]'])
  expect(found(article({body: [block('What a visit costs')]}))).toEqual([])
})
