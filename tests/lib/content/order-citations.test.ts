import {expect, test} from 'vitest'
import {orderCitations} from '@/lib/content/order-citations'

const sources = [{_id: 'a'}, {_id: 'b'}, {_id: 'c'}]

test('sources are numbered in the order in which the words use them', () => {
  const body = [
    block([['m2'], [], ['m1']], [mark('m1', 'a'), mark('m2', 'c')]),
    block([['m1']], [mark('m1', 'b', 'a')]),
  ]
  expect(orderCitations(body, sources).map(({_id}) => _id)).toEqual(['c', 'a', 'b'])
})

test('a source whose words were deleted is not listed', () => {
  expect(orderCitations([block([['strong']], [mark('m1', 'a')])], sources)).toEqual([])
})

test('a source that was deleted, or came twice, does no harm', () => {
  const body = [block([['m1']], [mark('m1', 'gone', 'b')])]
  expect(orderCitations(body, [null, {_id: 'b'}, {_id: 'b'}])).toEqual([{_id: 'b'}])
})

test('pictures, boxes and links are passed over', () => {
  const link = {_type: 'link', _key: 'l'}
  expect(orderCitations([{_type: 'figure'}, block([['l']], [link])], sources)).toEqual([])
})

function mark(key: string, ...ids: string[]) {
  return {_type: 'citation', _key: key, citations: ids.map((id) => ({_ref: id}))}
}

function block(marksOfWords: string[][], markDefs: {_type: string; _key: string}[]) {
  return {_type: 'block', children: marksOfWords.map((marks) => ({marks})), markDefs}
}
