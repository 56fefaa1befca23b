import {globSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const HAND_WRITTEN = ['{app,components,lib,sanity,tests}/**/*.{ts,tsx,css}', '*.{ts,mjs}']
const GENERATED = ['sanity/types.generated.ts', 'next-env.d.ts']

test('files are small enough to be read in one go', () => {
  const files = globSync(HAND_WRITTEN)
    .filter((file) => !GENERATED.includes(file))
    .map((file) => ({file, lines: readFileSync(file, 'utf8').split('\n').length - 1}))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(({lines}) => lines > 250)).toEqual([])

  const sorted = files.map(({lines}) => lines).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
})
