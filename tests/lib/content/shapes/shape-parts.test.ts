import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {z} from 'zod'
import {
  anyItems,
  anyKeyedItems,
  items,
  keyedItems,
  line,
  note,
  optional,
  words,
} from '@/lib/content/shapes/shape-parts'
import {articleBody, keyPoints, simpleText} from '@/lib/content/shapes/text-shapes'
import {documentWithTexts, refuseText, unprintableDocuments} from '@/lib/content/shapes/unprintable'

let logged: unknown[]

beforeEach(() => {
  logged = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    const {event, count} = JSON.parse(text)
    logged.push([event, count])
  })
})

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a text of 5,000 characters is whole, and a longer one ends in an ellipsis', () => {
  expect(words.parse('a'.repeat(5_000))).toBe('a'.repeat(5_000))
  expect(words.parse('a'.repeat(5_001))).toBe(`${'a'.repeat(5_000)}…`)
  expect(words.parse(`${'a'.repeat(4_999)}🙂`)).toBe(`${'a'.repeat(4_999)}\ufffd…`)
  expect(words.safeParse(null).success).toBe(false)
})

test('a note, a line or an optional part that is missing or no text counts as missing', () => {
  for (const part of [note, line, optional(z.string())])
    for (const value of [null, 7, {}, undefined]) expect(part.parse(value)).toBeNull()
  expect(note.parse('a'.repeat(5_001))).toHaveLength(5_001)
  expect(note.parse('Text')).toBe('Text')
  expect(line.parse('9\u00ad88')).toBe('988')
})

const unprintable = z.unknown().transform((value, context) => {
  if (value === 'odd') return refuseText(context, ['an odd part', 'another'])
  if (value === 'wrong') {
    context.addIssue({code: 'custom', message: 'is wrong'})
    return z.NEVER
  }
  return String(value)
})

test('a list loses what is wrong in it, and the log counts that', () => {
  expect(items(z.string(), false).parse(['a', 7, 'b', null])).toEqual(['a', 'b'])
  expect(items(unprintable, false).parse(['a', 'wrong'])).toEqual(['a'])
  expect(logged).toEqual([
    ['content.skipped', 2],
    ['content.skipped', 1],
  ])
  expect(items(z.string(), false).parse(['a'])).toEqual(['a'])
  expect(items(z.string(), false).parse([])).toEqual([])
  expect(logged).toHaveLength(2)
})

test('a list in which nothing is right is refused, unless it is a draft or may be missing', () => {
  expect(items(z.string(), false).safeParse([7]).error?.issues).toMatchObject([{message: 'no item is right'}])
  expect(items(z.string(), true).parse([7])).toEqual([])
  expect(anyItems(z.string()).parse([7])).toEqual([])
  expect(anyItems(z.string()).parse('text')).toEqual([])
  expect(anyItems(z.string()).parse(['a', 7])).toEqual(['a'])
  expect(items(z.string(), true).safeParse('text').success).toBe(false)
})

test('a list with a text that cannot be printed whole is refused, but a draft or a build leaves it out', () => {
  const {error} = items(unprintable, false).safeParse(['a', 'odd'])
  expect(error?.issues).toMatchObject([{message: 'an odd part; another', params: {isUnprintable: true}}])
  expect(items(unprintable, true).parse(['a', 'odd'])).toEqual(['a'])
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  expect(items(unprintable, false).parse(['a', 'odd'])).toEqual(['a'])
  expect(items(unprintable, false).safeParse(['odd']).success).toBe(false)
})

test('every item gets a key of its own, and what is no document stays as it is', () => {
  const keyed = z.object({_key: z.string(), n: z.number()})
  for (const shape of [keyedItems(keyed, false), anyKeyedItems(keyed)]) {
    const list = shape.parse([{_key: 'mine', n: 1}, {n: 2}, {_key: 'mine', n: 3}, {_key: 7, n: 4}, 'text'])
    expect(list.map(({n}) => n)).toEqual([1, 2, 3, 4])
    expect(list[0]?._key).toBe('mine')
    expect(new Set(list.map(({_key}) => _key)).size).toBe(4)
  }
  expect(anyKeyedItems(keyed).parse('text')).toEqual([])
  expect(keyedItems(keyed, false).safeParse('text').success).toBe(false)
  expect(keyedItems(keyed, true).parse(['text'])).toEqual([])
})

test('a failure names the documents whose texts cannot be printed, and only those', () => {
  const shape = documentWithTexts(z.object({_id: z.string(), text: unprintable, n: z.number()}))
  expect(shape.parse({_id: 'a', text: 'fine', n: 1})).toEqual({_id: 'a', text: 'fine', n: 1})
  const failure = (value: unknown) => shape.safeParse(value).error ?? new z.ZodError([])
  expect(unprintableDocuments(failure({_id: 'a', text: 'odd', n: 1}))).toEqual(['a'])
  expect(unprintableDocuments(failure({_id: 'a', text: 'fine', n: '1'}))).toEqual([])
  expect(failure({_id: 'a', text: 'fine', n: '1'}).issues).toMatchObject([{path: ['n'], code: 'custom'}])
  expect(unprintableDocuments(failure({text: 'odd', n: 1}))).toEqual(['unknown'])
})

const paragraph = (text: string) => ({
  _type: 'block',
  _key: 'a',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})
const heading = {...paragraph('Heading'), _key: 'h', style: 'h2'}

test('the text of an article may have headings, and an answer shows their words without them', () => {
  expect(articleBody(false).parse([heading])).toMatchObject([{style: 'h2'}])
  expect(simpleText(false).parse([heading])).toMatchObject([{style: 'normal'}])
})

test('a text with a part that cannot be printed is refused, and of a draft the rest is shown', () => {
  for (const text of [articleBody, simpleText]) {
    expect(text(false).safeParse([paragraph('Words'), {_type: 'video'}]).success).toBe(false)
    expect(JSON.stringify(text(true).parse([paragraph('Words'), {_type: 'video'}]))).toContain('Words')
  }
  expect(logged).toEqual([])
})

test('key points are lines of 5,000 characters at most, without the empty ones', () => {
  expect(keyPoints(false).parse(['One', 2, null, undefined, ' ', 'a'.repeat(5_001)])).toEqual([
    'One',
    '2',
    'a'.repeat(5_000),
  ])
})

test('a key point that is no text refuses the article, and is left out of a draft', () => {
  for (const wrong of [{}, true, ['x']]) {
    const {error} = keyPoints(false).safeParse(['One', wrong])
    expect(error?.issues).toMatchObject([{message: 'a key point is not text', params: {isUnprintable: true}}])
    expect(keyPoints(true).parse(['One', wrong])).toEqual(['One'])
  }
  expect(keyPoints(false).safeParse('One').success).toBe(false)
})
