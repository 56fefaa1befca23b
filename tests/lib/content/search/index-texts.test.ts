import {expect, test} from 'vitest'
import {textsOf} from '@/lib/content/search/index/texts-of'

const block = (text: string, style = 'normal') => ({
  _type: 'block',
  _key: 'k',
  style,
  markDefs: [{_type: 'link', _key: 'm', href: 'https://stored.example'}],
  children: [{_type: 'span', _key: 's', text, marks: ['strong']}],
})

test('boxes, captions, descriptions and tables are read as well as paragraphs, and headings apart', () => {
  const texts = {
    keyPoints: ['One point'],
    body: [
      block('A heading', 'h2'),
      block('A paragraph'),
      {_type: 'callout', _key: 'c', tone: 'emergency', title: 'Call now', text: [block('In a box')]},
      {_type: 'figure', _key: 'f', asset: {_ref: 'image-a'}, alt: 'Described', caption: 'Captioned'},
      {_type: 'table', _key: 't', rows: [{_type: 'row', _key: 'r', cells: ['Cell one', 'Cell two']}]},
    ],
  }
  expect(textsOf(texts)).toEqual({
    headings: 'A heading',
    text: 'One point\nA paragraph\nCall now\nIn a box\nDescribed\nCaptioned\nCell one\nCell two',
  })
})

test('a word that is set in two ways is one word', () => {
  const children = [
    {_type: 'span', text: 'an'},
    {_type: 'span', text: 'esthetic'},
  ]
  expect(textsOf([{_type: 'block', children}]).text).toBe('anesthetic')
})

test.each([null, undefined, 7, {}, [[]], {_type: 'block', children: 'odd'}, {_type: 'block', children: [7]}])(
  '%j has nothing to look in',
  (value) => {
    const {headings, text} = textsOf(value)
    expect((headings + text).trim()).toBe('')
  },
)

test('however long or deep a text is, what is kept of it is bounded', () => {
  expect(textsOf(['a'.repeat(90_000), 'b'.repeat(90_000), 'c']).text.length).toBe(100_001)
  const deep = JSON.parse(`${'['.repeat(1_000)}"deep"${']'.repeat(1_000)}`)
  expect(textsOf(deep).text).toBe('')
})
