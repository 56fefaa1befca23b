import {randomUUID} from 'node:crypto'
import {expect, test} from 'vitest'
import {referenceFor} from '@/lib/outbox/seal/reference'

const someReferences = (count: number) => Array.from({length: count}, () => referenceFor(randomUUID()))

test('a reference is eight characters that cannot be misread', () => {
  const references = someReferences(5_000)
  for (const reference of references)
    expect(reference).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{4}-[2-9B-DF-HJKMNP-TV-Z]{4}$/)
  expect(references.join('')).not.toMatch(/[01AEILOU]/)
  expect(new Set(references).size).toBe(references.length)
})

test('every character is used about equally often', () => {
  const counts = new Map<string, number>()
  for (const character of someReferences(7_000).join('').replaceAll('-', '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  expect(counts.size).toBe(28)
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300)
})

test('one request has one reference wherever it is kept, and another one when that is taken', () => {
  expect(referenceFor('r:abc')).toBe(referenceFor('r:abc'))
  expect(new Set([0, 1, 2, 3, 4].map((tried) => referenceFor('r:abc', tried))).size).toBe(5)
})
