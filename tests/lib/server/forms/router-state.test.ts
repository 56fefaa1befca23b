import {expect, test} from 'vitest'
import {depthOf, isReadableRouterState} from '@/lib/server/forms/router-state'

const isReadable = (state: unknown) =>
  isReadableRouterState({'next-router-state-tree': encodeURIComponent(JSON.stringify(state))})
const nested = (levels: number): unknown[] => {
  let tree: unknown[] = ['', {}]
  for (let level = 1; level < levels; level++) tree = ['', {children: tree}]
  return tree
}

test.each([
  ['a page', ['', {children: ['consultation', {children: ['__PAGE__', {}]}]}, null, null, 16]],
  ['a page with an address of its own', ['', {children: [['slug', 'sleep', 'd', null], {}]}]],
  ['one beside others', ['', {children: [['slug', 'sleep', 'd', ['cost']], {}]}, ['/faq', '']]],
])('what the router says of %s is readable', (_what, state) => {
  expect(isReadable(state)).toBe(true)
})

test('a request that says nothing of it is readable', () => {
  expect(isReadableRouterState({})).toBe(true)
})

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['no tree', '"x"'],
  ['a tree without branches', '[""]'],
  ['a segment that is a number', '[5,{}]'],
  ['a segment with too few parts', '[["slug","sleep","d"],{}]'],
  ['branches that are no trees', '["",{"children":"x"}]'],
  ['more than the router adds', '["",{},{"a":1}]'],
  ['a pair of three', '["",{},["a","b","c"]]'],
  ['an escape that is none', '%'],
  ['bytes that are no text', '%FF'],
])('%s is not', (_what, header) => {
  expect(isReadableRouterState({'next-router-state-tree': header})).toBe(false)
})

test('a header that comes twice is not', () => {
  const twice = {'next-router-state-tree': ['["",{}]', '["",{}]']} as never
  expect(isReadableRouterState(twice)).toBe(false)
})

test('a tree of a hundred brackets is readable, and a deeper one is not', () => {
  // Each level is a list and a table.
  expect([depthOf(JSON.stringify(nested(50))), isReadable(nested(50))]).toEqual([100, true])
  expect([depthOf(JSON.stringify(nested(51))), isReadable(nested(51))]).toEqual([102, false])
})

test('forty thousand letters are read, and no more', () => {
  const header = (letters: number) => `["${'x'.repeat(letters - '["",{}]'.length)}",{}]`
  expect(isReadableRouterState({'next-router-state-tree': header(40_000)})).toBe(true)
  expect(isReadableRouterState({'next-router-state-tree': header(40_001)})).toBe(false)
})

test.each([
  ['', 0],
  ['5', 0],
  ['[]', 1],
  ['{}', 1],
  ['[][]{}', 1],
  ['[{}]', 2],
  ['{"a":[]}', 2],
  ['[[]],[[[]]]', 3],
  ['{}{{{}}}[]', 3],
  ['["[["]', 3],
])('brackets stand %i deep in %s', (json, depth) => {
  expect(depthOf(json)).toBe(depth)
})
