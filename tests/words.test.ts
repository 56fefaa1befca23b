import {globSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const glossary = readFileSync('CONTRIBUTING.md', 'utf8').split('## Words')[1]?.split('\n## ')[0] ?? ''
/** The last column of the table: words that have another one in this project. */
const forbidden = [...glossary.matchAll(/^\|.*\|.*\| (?<not>[^|]+) \|$/gm)]
  .flatMap(({groups}) => groups?.not?.split(', ') ?? [])
  .filter((word) => word !== 'Not')

const files = globSync('{app,components,lib,sanity}/**/*.{ts,tsx,css,md}', {
  exclude: ['**/node_modules/**', 'sanity/types.generated.ts', 'sanity/lake/**'],
})
const texts = files.map((file) => ({file, words: readFileSync(file, 'utf8')}))

test('the glossary names words that nobody should use', () => {
  expect(forbidden.length).toBeGreaterThan(8)
  expect(files.length).toBeGreaterThan(500)
})

test.each(forbidden)('nobody says "%s" for what the glossary has a word for', (word) => {
  // A word of its own, or a part of a name: `teamMember`, `team-member`.
  const pattern = new RegExp(`(?<![A-Za-z])${word.replace(' ', '[ -]?')}s?(?![a-z])`, 'i')
  expect(texts.filter(({words}) => pattern.test(words)).map(({file}) => file)).toEqual([])
})

test('comments are sentences whose subject is not a clause', () => {
  const odd = /\b[Ww]hoever\b|\bUndefined for\b|\bis no (?:port|text|number|address)\b/
  expect(texts.filter(({words}) => odd.test(words)).map(({file}) => file)).toEqual([])
})
