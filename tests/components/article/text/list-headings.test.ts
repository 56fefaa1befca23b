import {expect, test} from 'vitest'
import {listHeadings} from '@/components/article/text/list-headings'
import {aBlock, aHeading} from './a-body'

test('a heading gets an id made of its words', () => {
  expect(listHeadings([aHeading('a', 'What is “off-label” use?')])).toEqual([
    {key: 'a', id: 'what-is-off-label-use', level: 2, text: 'What is “off-label” use?'},
  ])
})

test('headings with the same words get different ids', () => {
  const body = [aHeading('a', 'Risks'), aHeading('b', 'Risks'), aHeading('c', 'Risks', 'h3')]

  expect(listHeadings(body).map(({id}) => id)).toEqual(['risks', 'risks-2', 'risks-3'])
})

test('a heading does not take an id of the page itself', () => {
  expect(listHeadings([aHeading('a', 'References'), aHeading('b', 'Main')]).map(({id}) => id)).toEqual([
    'references-2',
    'main-2',
  ])
})

test('an id stays the same when text is added above', () => {
  const before = listHeadings([aHeading('a', 'Other options')])
  const after = listHeadings([aHeading('new', 'Risks'), aBlock('p', 'Text'), aHeading('a', 'Other options')])

  expect(after.find(({key}) => key === 'a')?.id).toBe(before[0]?.id)
})

test('a heading in another script, or of signs alone, has an id too', () => {
  const ids = listHeadings([aHeading('a', 'Salud día a día'), aHeading('b', '???')]).map(({id}) => id)

  expect(ids).toEqual(['salud-dia-a-dia', 'section'])
})

test('an empty heading and a list item are no headings', () => {
  expect(listHeadings([aHeading('a', '  '), aBlock('b', 'Item', {style: 'h2', listItem: 'bullet'})])).toEqual(
    [],
  )
})
