import {expect, test} from 'vitest'
import {headingOrderProblem} from '@/sanity/validation/heading-order'

test('headings may go one size down, and up as far as they like', () => {
  expect(headingOrderProblem(headings('h2', 'h3', 'h4', 'h2', 'h3', 'h3'))).toBeUndefined()
  expect(headingOrderProblem(headings('normal', 'normal'))).toBeUndefined()
  expect(headingOrderProblem(undefined)).toBeUndefined()
})

test('the first heading is not a smaller one', () => {
  expect(headingOrderProblem(headings('normal', 'h3'))).toMatch(/first heading/)
})

test('no size is skipped', () => {
  expect(headingOrderProblem(headings('h2', 'h4'))).toMatch(/skips a size/)
})

test('pictures and boxes between headings change nothing', () => {
  expect(
    headingOrderProblem([{_type: 'figure'}, ...headings('h2'), null, {_type: 'callout'}]),
  ).toBeUndefined()
})

function headings(...styles: string[]) {
  return styles.map((style) => ({_type: 'block', style}))
}
