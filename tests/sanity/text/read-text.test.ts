import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readText} from '@/sanity/text/read-text'
import {textLimits} from '@/sanity/text/text-parts'

const words = (text: unknown) => ({_type: 'span', text})
const block = (children: unknown, rest: object = {}) => ({_type: 'block', children, ...rest})
const textOf = (value: unknown) =>
  readText(value, 'article').parts.flatMap((part) =>
    part._type === 'block' ? [part.children.map(({text}) => text).join('')] : [],
  )

test('what an import wrote without keys is whole, and has a key for everything', () => {
  const {parts, problems} = readText(
    [block([words('Do not drive'), words(' on the day.')]), block([words('Rest.')])],
    'article',
  )
  expect(problems).toEqual([])
  expect(textOf([block([words('Do not drive'), words(' on the day.')])])).toEqual([
    'Do not drive on the day.',
  ])
  expect(new Set(parts.map(({_key}) => _key)).size).toBe(2)
})

test.each([
  ['keys that are used twice', [block('One', {_key: 'a'}), block('Two', {_key: 'a'})]],
  ['keys that are no text', [block('One', {_key: 7}), block('Two', {_key: null})]],
  ['keys that are empty or endless', [block('One', {_key: ''}), block('Two', {_key: 'k'.repeat(1_000_000)})]],
  ['paragraphs that are bare words', ['One', 'Two']],
  ['blocks whose type was left out', [{children: ['One']}, {children: [{text: 'Two'}]}]],
  ['numbers instead of words', [block([words(1)]), block([words('Two')])]],
])('%s lose no words and get keys of their own', (_, value) => {
  const {parts, problems} = readText(value, 'article')
  expect(problems).toEqual([])
  expect(textOf(value).map((text) => text.replace('1', 'One'))).toEqual(['One', 'Two'])
  const keys = parts.map(({_key}) => _key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('words stay with their links when only the keys are mended', () => {
  const link = {_type: 'link', _key: 'l', href: 'tel:988'}
  const [part] = readText([block([{...words('Call'), marks: ['l']}], {markDefs: [link]})], 'article').parts
  expect(part).toMatchObject({children: [{text: 'Call', marks: ['l']}], markDefs: [link]})
})

test.each([
  ['a kind of block that is not known', [{_type: 'video', _key: 'v'}]],
  ['a block named like a method', [{_type: 'toString', _key: 'v'}]],
  ['an object within a sentence', [block([words('A '), {_type: 'emoji', _key: 'e'}])]],
  ['words that are no text', [block([words({en: 'Do not drive'})])]],
  ['a paragraph that is a number', [7]],
  ['a text that is no list', {en: []}],
  ['words that are no list', [block({en: 'Do not drive'})]],
  ['marks that are no list', [block('A', {markDefs: 'link'})]],
  ['a mark that is not known', [block('A', {markDefs: [{_type: 'deleted', _key: 'd'}]})]],
  ['a link whose address is not text', [block('A', {markDefs: [{_type: 'link', _key: 'l', href: {}}]})]],
  [
    'sources that are no references',
    [block('A', {markDefs: [{_type: 'citation', _key: 'c', citations: ['x']}]})],
  ],
  ['a picture from elsewhere', [{_type: 'figure', asset: {url: 'https://pictures.example/a.png'}}]],
  ['a caption without its picture', [{_type: 'figure', caption: 'The heart'}]],
  ['a box with a video in it', [{_type: 'callout', title: 'A', text: [{_type: 'video'}]}]],
  ['a box whose heading is not text', [{_type: 'callout', title: ['A']}]],
])('%s is named for staff, and a note stands in its place', (_, value) => {
  const {parts, problems} = readText(value, 'article')
  expect(problems).toHaveLength(1)
  expect(problems[0]).not.toMatch(/span|block|markDef|undefined|object Object/)
  if (!JSON.stringify(value).includes('markDefs')) expect(JSON.stringify(parts)).toContain('cannot be shown')
})

test.each([['', ' ', '\u00a0', '\u200b\u2060', '\u00ad', '\ufe0f', '\u3164', '\u2800', '\n']])(
  'a list item of nothing that can be seen is no bullet',
  (...empties) => {
    const items = empties.map((text) => block([words(text)], {listItem: 'bullet', level: 1}))
    expect(readText(items, 'article')).toMatchObject({parts: [], problems: []})
  },
)

test('a style, a list or a decoration that is not known leaves its words plain', () => {
  const {parts, problems} = readText(
    [
      block([{...words('A'), marks: ['toString', 'constructor', 'strong', 7, null]}], {style: 'constructor'}),
      block('B', {listItem: 'checkbox', level: 'x'}),
      block('C', {style: 'h1'}),
      block('D', {style: 'h6'}),
    ],
    'article',
  )
  expect(problems).toEqual([])
  expect(parts).toMatchObject([
    {style: 'normal', children: [{text: 'A', marks: ['strong']}]},
    {listItem: 'bullet', level: 1},
    {style: 'h2'},
    {style: 'h4'},
  ])
})

test('an answer has no headings, because its question is one', () => {
  expect(readText([block('A', {style: 'h2'})], 'simple').parts).toMatchObject([{style: 'normal'}])
})

test.each([1_000_000, 1e308, Number.POSITIVE_INFINITY, -5, 0, 2.5, Number.NaN])(
  'a list item of level %s is within what a page can draw',
  (level) => {
    const [part] = readText([block('A', {listItem: 'bullet', level})], 'article').parts
    if (part?._type !== 'block') throw new Error('It is no paragraph.')
    expect(part.level).toBeGreaterThanOrEqual(1)
    expect(part.level).toBeLessThanOrEqual(textLimits.listLevel)
    expect(Number.isInteger(part.level)).toBe(true)
  },
)

test.each([
  ['one endless paragraph', [block('word '.repeat(1_000_000))]],
  ['a million paragraphs', Array.from({length: 200_000}, () => block('A line of a body.'))],
  [
    'a million bold words',
    [block(Array.from({length: 100_000}, (_, at) => ({...words('a '), marks: [`${at}`]})))],
  ],
  [
    'a box in which a book stands',
    [{_type: 'callout', title: 'A', text: Array.from({length: 90_000}, () => 'Line')}],
  ],
])('%s is bounded, and says that there is more', (_, value) => {
  const {parts, isCut} = readText(value, 'article')
  const size = JSON.stringify(parts).length
  expect(size).toBeLessThan(2_000_000)
  const isWhole =
    JSON.stringify(value).match(/a |word|line/gi)?.length ===
    JSON.stringify(parts).match(/a |word|line/gi)?.length
  if (!isCut) expect(isWhole).toBe(true)
  else expect(JSON.stringify(parts.at(-1))).toContain('too long to be shown here')
})

test('whatever stands in a text, reading it neither fails nor loses a plain paragraph behind it', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), {maxLength: 6}), (anything) => {
      expect(textOf([...anything, block([words('the end')])]).at(-1)).toBe('the end')
    }),
    {numRuns: 300},
  )
})

test('a word that the glossary explains keeps its meaning, and is bare when the glossary has lost it', () => {
  const marks = (shown: unknown) => {
    const span = {...words('placebo'), marks: ['w']}
    const word = {_type: 'reference', _ref: 'glossary-placebo'}
    const {parts, problems} = readText(
      [block([span], {markDefs: [{_type: 'word', _key: 'w', word, shown}]})],
      'article',
    )
    expect(problems).toEqual([])
    const [part] = parts
    return part?._type === 'block' ? part.markDefs : undefined
  }
  const shown = {_id: 'glossary-placebo', _type: 'glossaryTerm', term: 'placebo', meaning: 'Without a drug.'}
  expect(marks(shown)).toMatchObject([{_type: 'word', _key: 'w', shown}])
  expect(marks(null)).toEqual([])
})
