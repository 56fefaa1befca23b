import {expect, test} from 'vitest'
import {harmless} from './harmless'
import {heldOut} from './held-out'
import {secondLook} from './second-look'
import {thirdLook} from './third-look'
import {brokenBy, misjudged} from './twins'

// The pairs were written before the rules knew their words: 57, 36 and 43 of 60 at the first run.
test.each([
  ['the first pairs', heldOut],
  ['the second look', secondLook],
  ['the third look', thirdLook],
])('%s are judged rightly', (_name, pairs) => {
  expect(pairs.length).toBe(60)
  expect(misjudged(pairs)).toEqual([])
})

test.each(harmless)('leaves what a careful clinic writes: %s', (sentence) => {
  expect(brokenBy(sentence)).toEqual([])
})
