// @vitest-environment jsdom
import fc from 'fast-check'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {ArticleText} from '@/components/article/text/article-text'
import {listHeadings} from '@/components/article/text/list-headings'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {articleBody, simpleText} from '@/lib/content/shapes/text-shapes'
import {aBlock} from './a-body'

/** Parts of a text without their words, which are counted through so that each is another one. */
const spans = fc.array(
  fc.record(
    {
      isEmpty: fc.boolean(),
      marks: fc.subarray(['strong', 'em', 'l', 'c', 'unknown', 'constructor']),
      _key: fc.constantFrom('a', 'b', undefined),
    },
    {requiredKeys: ['isEmpty']},
  ),
  {minLength: 1, maxLength: 4},
)
const blocks = fc.array(
  fc.record(
    {
      spans,
      style: fc.constantFrom('normal', 'h1', 'h2', 'h3', 'h4', 'h6', 'blockquote', 'toString'),
      listItem: fc.constantFrom('bullet', 'number', 'square'),
      level: fc.constantFrom(1, 2, 3, 9, 1_000_000, -1),
      _key: fc.constantFrom('a', 'b', undefined),
      isBox: fc.boolean(),
    },
    {requiredKeys: ['spans']},
  ),
  {maxLength: 8},
)

function bodyOf(drawn: typeof blocks extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
  const printed: string[] = []
  const body = drawn.map(({spans: drawnSpans, isBox, ...rest}) => {
    const children = drawnSpans.map(({isEmpty, ...span}) => {
      if (isEmpty) return {_type: 'span', text: '', ...span}
      const word = `word${printed.length}`
      printed.push(word)
      return {_type: 'span', text: `${word} `, ...span}
    })
    const markDefs = [
      {_type: 'link', _key: 'l', href: 'https://www.fda.example'},
      {_type: 'citation', _key: 'c', citations: [{_type: 'reference', _ref: 'a-source'}]},
    ]
    const block = {_type: 'block', children, markDefs, ...rest}
    return isBox ? {_type: 'callout', tone: 'info', text: [block]} : block
  })
  return {body, printed}
}

function wordsIn(html: string): string[] {
  const page = document.createElement('div')
  page.innerHTML = html
  return page.textContent?.match(/word\d+/g) ?? []
}

test('every word of an article is on the page, in order, whatever style, list and mark it has', () => {
  fc.assert(
    fc.property(blocks, (drawn) => {
      const {body, printed} = bodyOf(drawn)
      const text = articleBody(false).parse(body)
      const numbered = createCitationNumberer([]).body(text)
      const html = renderToStaticMarkup(<ArticleText body={numbered} headings={listHeadings(text)} />)
      expect(wordsIn(html)).toEqual(printed)
      expect(html).not.toMatch(/<(li|p|h\d)[^>]*><\/\1>/)
    }),
    {numRuns: 200},
  )
})

test('every word of an answer is on the page, in order', () => {
  fc.assert(
    fc.property(blocks, (drawn) => {
      const {body, printed} = bodyOf(drawn.map(({isBox: _, ...block}) => block))
      const html = renderToStaticMarkup(
        <SimpleText value={createCitationNumberer([]).text(simpleText(false).parse(body))} />,
      )
      expect(wordsIn(html)).toEqual(printed)
    }),
    {numRuns: 100},
  )
})

test('a heading that is a list item is a heading, and can be linked to', () => {
  const text = articleBody(false).parse([
    aBlock('a', 'Before you come', {style: 'h2', listItem: 'number', level: 1}),
  ])
  const headings = listHeadings(text)
  const html = renderToStaticMarkup(
    <ArticleText body={createCitationNumberer([]).body(text)} headings={headings} />,
  )
  expect(html).toContain('<h2 id="before-you-come">Before you come</h2>')
})

test('a soft hyphen that a word processor left in a heading does not cut its address', () => {
  expect(listHeadings([aBlock('a', 'Keta\u00admine\u200b and sleep', {style: 'h2'})])[0]?.id).toBe(
    'ketamine-and-sleep',
  )
})

test('a list that is 200 deep, and one at level one million, are drawn', () => {
  const deep = Array.from({length: 200}, (_, at) => ({
    _type: 'block',
    listItem: 'bullet',
    level: at + 1,
    children: [`word${at}`],
  }))
  const body = articleBody(false).parse([...deep, {...deep[0], level: 1_000_000, children: ['word200']}])
  const html = renderToStaticMarkup(
    <ArticleText body={createCitationNumberer([]).body(body)} headings={[]} />,
  )
  expect(wordsIn(html)).toHaveLength(201)
  expect(html.match(/<ul>/g)?.length).toBeLessThan(10)
})
