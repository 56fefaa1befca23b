import {expect, test} from 'vitest'
import {problemsOf, warningsOf} from './problems-of'

const article = {
  _type: 'article',
  title: 'How ketamine works in the brain',
  slug: {_type: 'slug', current: 'how-ketamine-works'},
  summary:
    'Ketamine acts on other messengers than usual antidepressants. What is known, and what nobody knows yet.',
  keyPoints: ['One thing to remember.', 'Another thing.', 'A third thing.'],
  body: [paragraph('Some text.'), heading('h2', 'A heading')],
  author: {_type: 'reference', _ref: 'person-team'},
  publishedAt: '2026-03-01',
  regulatoryStatus: 'off-label',
  disclosures: [{_type: 'reference', _key: 'd', _ref: 'disclosure-off-label'}],
  risks: [paragraph('It can make people feel sick.')],
  whoShouldNot: [paragraph('People with high blood pressure.')],
  otherOptions: [paragraph('Talking therapy.')],
  crisisPanel: 'standard',
}

test('a complete article can be published', async () => {
  expect(await problemsOf(article)).toEqual([])
})

test('an empty article names everything that is missing', async () => {
  expect(await problemsOf({_type: 'article'})).toEqual([
    'title: Give it a title.',
    'slug: Press "Generate" to make the address.',
    'summary: Write two or three sentences.',
    'keyPoints: Write three to five key points.',
    'body: Write the text.',
    'regulatoryStatus: Choose what the FDA says of this use.',
    'crisisPanel: Choose where crisis help stands.',
    'publishedAt: Give the date of publication.',
  ])
})

test('an article without an author can be published, with a warning', async () => {
  expect(await warningsOf({...article, author: undefined})).toEqual([
    'author: Choose who wrote it: readers trust a name.',
  ])
})

test('a summary is neither too short nor too long', async () => {
  expect(await problemsOf({...article, summary: 'Short.'})).toEqual([
    'summary: Write at least 80 characters.',
  ])
  expect(await problemsOf({...article, summary: 'Words. '.repeat(43)})).toEqual([
    'summary: Write at most 300 characters.',
  ])
})

test('three to five key points are allowed, each of them short', async () => {
  const points = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']
  expect(await problemsOf({...article, keyPoints: points.slice(0, 2)})).toHaveLength(1)
  expect(await problemsOf({...article, keyPoints: points})).toHaveLength(1)
  expect(await problemsOf({...article, keyPoints: ['One.', 'Two.', 'x'.repeat(141)]})).toEqual([
    'keyPoints.2: Keep each point under 140 characters.',
  ])
})

test('an address with capitals or spaces is refused', async () => {
  expect(await problemsOf({...article, slug: {_type: 'slug', current: 'How It Works'}})).toEqual([
    'slug: Use only small letters, digits and single hyphens between words.',
  ])
})

test('a link that runs script is refused inside the text', async () => {
  const body = [
    {
      ...paragraph('Click'),
      markDefs: [{_type: 'link', _key: 'l', href: 'javascript:alert(1)'}],
    },
  ]
  expect(await problemsOf({...article, body})).toEqual([
    'body: “Click”: Only web pages, email addresses and phone numbers can be linked.',
  ])
})

test('a citation names at least one source, and each of them once', async () => {
  const citing = (citations: unknown[]) => [
    {...paragraph('Claim'), markDefs: [{_type: 'citation', _key: 'c', citations}]},
  ]
  const source = (key: string) => ({_type: 'reference', _key: key, _ref: 'citation-berman-2000'})

  expect(await problemsOf({...article, body: citing([source('a')])})).toEqual([])
  expect(await problemsOf({...article, body: citing([])})).toEqual([
    'body: “Claim”: Choose at least one source for these words.',
  ])
  expect(await problemsOf({...article, body: citing([source('a'), source('b')])})).toEqual([
    'body: “Claim”: The same source is listed twice for these words.',
  ])
})

test('headings may not skip a size', async () => {
  expect(await problemsOf({...article, body: [heading('h2', 'One'), heading('h4', 'Two')]})).toEqual([
    'body: A heading skips a size. Use "Heading", then "Smaller heading", then "Smallest heading".',
  ])
})

test('a picture in the text needs a file and a description', async () => {
  const figure = {_type: 'figure', _key: 'f'}
  const asset = {_type: 'reference', _ref: `image-${'a'.repeat(40)}-10x10-png`}
  expect(await problemsOf({...article, body: [{...figure, alt: 'A chart.'}]})).toHaveLength(1)
  expect(await problemsOf({...article, body: [{...figure, asset}]})).toEqual([
    'body.[].alt: Describe the picture for people who cannot see it.',
  ])
  expect(await problemsOf({...article, body: [{...figure, asset, alt: 'A chart.'}]})).toEqual([])
})

test('the picture at the top needs a description unless it is decoration', async () => {
  const heroImage = {
    _type: 'heroImage',
    asset: {_type: 'reference', _ref: `image-${'a'.repeat(40)}-10x10-png`},
  }
  expect(await problemsOf({...article, heroImage})).toEqual([
    'heroImage.alt: Describe the picture for people who cannot see it.',
  ])
  expect(await problemsOf({...article, heroImage: {...heroImage, decorative: true}})).toEqual([])
  expect(await problemsOf({...article, heroImage: {_type: 'heroImage'}})).toEqual([])
})

test('a box needs its kind, a heading and text', async () => {
  expect(await problemsOf({...article, body: [{_type: 'callout', _key: 'c'}]})).toHaveLength(3)
})

test('a key point without words, and a list line without words, cannot be published', async () => {
  expect(await problemsOf({...article, keyPoints: ['One.', 'Two.', '\u200b ']})).toEqual([
    'keyPoints.2: This key point has no words. Write something, or delete it.',
  ])
  const empty = {...block('normal', ' '), listItem: 'bullet', level: 1}
  expect(await problemsOf({...article, body: [...article.body, empty]})).toEqual([
    'body: A list has a line without words. Write something there, or delete the line.',
  ])
})

test('a part that the page cannot show is named before anybody publishes it', async () => {
  const broken = {
    ...block('normal', 'A'),
    children: [
      {_type: 'span', _key: 's', text: 7},
      {_type: 'chart', _key: 'c'},
    ],
  }
  expect(await problemsOf({...article, body: [...article.body, broken]})).toContainEqual(
    expect.stringMatching(/^body: Something within a sentence is nothing that the page can show\. Delete it/),
  )
})

test('a text about a medicine cannot be published without what keeps a reader safe', async () => {
  for (const part of ['risks', 'whoShouldNot', 'otherOptions', 'disclosures']) {
    const problems = await problemsOf({...article, [part]: undefined})
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([part])
  }
  const other = {...article, regulatoryStatus: 'not-applicable', risks: undefined, disclosures: undefined}
  expect(await problemsOf(other)).toEqual([])
})

test('a day that is still to come can be published, but is remarked upon as people say it', async () => {
  const coming = {...article, publishedAt: '2999-12-31'}
  expect(await problemsOf(coming)).toEqual([])
  expect(await warningsOf(coming)).toEqual([
    'publishedAt: This day is still to come. Patients do not see the article before December 31, 2999.',
  ])
})

test('a long title is remarked upon but can be published', async () => {
  const long = {...article, title: 'Word '.repeat(14).trim()}
  expect(await problemsOf(long)).toEqual([])
  expect(await warningsOf(long)).toEqual(['title: Search results cut titles after about 65 characters.'])
})

function paragraph(text: string) {
  return block('normal', text)
}

function heading(style: 'h2' | 'h3' | 'h4', text: string) {
  return block(style, text)
}

function block(style: string, text: string) {
  const key = text.replace(/\W/g, '')
  return {
    _type: 'block',
    _key: key,
    style,
    markDefs: [],
    children: [{_type: 'span', _key: `${key}0`, text, marks: []}],
  }
}
