import {describe, expect, test} from 'vitest'
import {joinNeighbours, placesToHide} from '@/lib/desk/figures/too-few'

const many = (count: number) => Array.from({length: count}, () => 'x')
const stretches = (...counts: number[]) =>
  counts.map((count, place) => ({from: place, to: place, items: many(count)}))
const joined = (...counts: number[]) =>
  joinNeighbours(stretches(...counts)).map(({from, to, items}) => [from, to, items.length])

describe('weeks and hours', () => {
  test('those with five or more stand alone', () => {
    expect(joined(5, 9)).toEqual([
      [0, 0, 5],
      [1, 1, 9],
    ])
  })

  test('small ones are put together until they hold five, and nothing is left out', () => {
    expect(joined(0, 3, 1, 1, 8)).toEqual([
      [0, 3, 5],
      [4, 4, 8],
    ])
  })

  test('small ones at the end go to the one before', () => {
    expect(joined(7, 6, 2, 0)).toEqual([
      [0, 0, 7],
      [1, 3, 8],
    ])
  })

  test('fewer than five in all tell nothing', () => {
    expect(joined(1, 2, 1)).toEqual([])
    expect(joined()).toEqual([])
  })
})

describe('topics, promises and pages', () => {
  test('nothing is hidden while all are large enough', () => {
    expect(placesToHide([5, 12, 7])).toEqual(new Set())
  })

  test('a single small one takes the next smallest along: a sum would give it away', () => {
    expect(placesToHide([20, 3, 6, 9])).toEqual(new Set([1, 2]))
  })

  test('two small ones that hold too few together take one along', () => {
    expect(placesToHide([20, 1, 2, 9])).toEqual(new Set([1, 2, 3]))
  })

  test('two small ones that hold five together are enough', () => {
    expect(placesToHide([20, 3, 2])).toEqual(new Set([1, 2]))
  })

  test('one with nothing in it neither stands alone nor hides another one', () => {
    expect(placesToHide([20, 0, 8])).toEqual(new Set([1]))
    expect(placesToHide([20, 0, 4, 8])).toEqual(new Set([1, 2, 3]))
  })

  test('what cannot be kept secret otherwise is hidden whole', () => {
    expect(placesToHide([20, 4])).toEqual(new Set([0, 1]))
    expect(placesToHide([2])).toEqual(new Set([0]))
  })

  test.each([
    [3, 6, 7, 8],
    [1, 1, 1, 30],
    [4, 4, 0, 11],
    [1, 5, 5, 5],
    [4, 9],
  ])('of %i, %i, … no hidden one follows from the sum', (...counts) => {
    const hidden = [...placesToHide(counts)].map((place) => counts[place] ?? 0).filter((count) => count > 0)
    expect(hidden.length).toBeGreaterThan(1)
    expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5)
    expect(counts.filter((count, place) => count < 5 && !placesToHide(counts).has(place))).toEqual([])
  })
})
