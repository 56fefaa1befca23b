// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {ArticleText} from '@/components/article/text/article-text'
import {listHeadings} from '@/components/article/text/list-headings'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import type {ArticleBody, ArticleCitation} from '@/lib/content/content-types'
import {aBlock, aCitation, aCitationMark, aHeading, anUnknownObject, aSpan} from './a-body'

afterEach(cleanup)

function show(body: ArticleBody, citations: ArticleCitation[] = []) {
  return render(
    <ArticleText body={createCitationNumberer(citations).body(body)} headings={listHeadings(body)} />,
  ).container
}

test('a number behind the words leads to its reference, and can be found again', () => {
  show(
    [aBlock('b', [aSpan('It responds', ['m'])], {markDefs: [aCitationMark('m', 'anand')]})],
    [aCitation('anand')],
  )

  const link = screen.getByRole('link', {name: 'Reference 1'})
  expect(link.getAttribute('href')).toBe('#ref_1')
  expect(link.id).toBe('cite_1')
})

test('headings carry the ids that the contents list links to', () => {
  show([aHeading('a', 'Risks'), aHeading('b', 'Risks', 'h3')])

  expect(screen.getByRole('heading', {level: 2, name: 'Risks'}).id).toBe('risks')
  expect(screen.getByRole('heading', {level: 3, name: 'Risks'}).id).toBe('risks-2')
})

test('a link that could run a script is plain text', () => {
  show([
    aBlock('b', [aSpan('bad', ['x']), aSpan(' and '), aSpan('good', ['y'])], {
      markDefs: [
        {_type: 'link', _key: 'x', href: 'javascript:alert(1)'},
        {_type: 'link', _key: 'y', href: 'tel:988'},
      ],
    }),
  ])

  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['good'])
  expect(screen.getByText(/bad and/)).toBeTruthy()
})

test('an object of an unknown type is skipped, the text around it stays', () => {
  const page = show([aBlock('a', 'Before'), anUnknownObject(), aBlock('b', 'After')])

  expect(page.textContent).toBe('BeforeAfter')
})

test('an unknown mark leaves its words', () => {
  const page = show([aBlock('a', [aSpan('dose', ['markFromTheFuture'])])])

  expect(page.innerHTML).toContain('<p>dose</p>')
})

test('the heading of a box skips no level, above the first main heading and below it', () => {
  const box = (_key: string) => ({
    _type: 'callout' as const,
    _key,
    tone: 'info' as const,
    title: `Box ${_key}`,
    text: [],
  })
  show([box('above'), aBlock('h', [aSpan('Main')], {style: 'h2'}), box('below')])

  expect(
    screen.getAllByRole('heading').map(({nodeName, textContent}) => `${nodeName} ${textContent}`),
  ).toEqual(['H2 Box above', 'H2 Main', 'H3 Box below'])
})

test('an emergency box has its heading and its links', () => {
  show([
    {
      _type: 'callout',
      _key: 'c',
      tone: 'emergency',
      title: 'Call 911 now if',
      text: [
        {
          _type: 'block',
          _key: 't',
          style: 'normal',
          children: [aSpan('somebody cannot be woken', ['l'])],
          markDefs: [{_type: 'link', _key: 'l', href: 'tel:911'}],
        },
      ],
    },
  ])

  expect(screen.getByRole('heading', {level: 2, name: 'Call 911 now if'})).toBeTruthy()
  expect(screen.getByRole('link', {name: 'somebody cannot be woken'}).getAttribute('href')).toBe('tel:911')
})

test('a fact that the clinic has not given is marked inside a sentence', () => {
  const page = show([aBlock('a', 'You stay [Clinic to supply: length of a visit] with us.')])

  expect(page.querySelector('mark.placeholder')?.textContent).toBe('[Clinic to supply: length of a visit]')
  expect(page.textContent).toBe('You stay [Clinic to supply: length of a visit] with us.')
})

test('a picture reserves its space and says what it shows', () => {
  const asset = {_type: 'reference' as const, _ref: `image-${'a'.repeat(40)}-1600x1200-png`}
  show([
    {_type: 'figure', _key: 'f', asset, alt: 'Four steps', caption: 'The leading idea', lqip: null},
    {_type: 'figure', _key: 'g', alt: 'No picture was chosen', lqip: null},
  ])

  const [picture, ...others] = screen.getAllByRole<HTMLImageElement>('img')
  expect(others).toEqual([])
  expect([picture?.alt, picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual([
    'Four steps',
    '1600',
    '1200',
  ])
  expect(picture?.getAttribute('src')).toMatch(/^\/media\//)
})

test('nothing in the text has a style attribute, which the content policy refuses', () => {
  const page = show([aBlock('a', [aSpan('one', ['underline']), aSpan('two', ['strong'])]), anUnknownObject()])

  expect(page.querySelector('[style]')).toBeNull()
})
