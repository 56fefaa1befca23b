import {expect, test} from 'vitest'
import {brokenBy, misjudged} from './twins'
import {fifthLook} from './unseen/fifth-look'
import {fourthLook} from './unseen/fourth-look'
import {harmless} from './unseen/harmless'
import {heldOut} from './unseen/held-out'
import {secondLook} from './unseen/second-look'
import {thirdLook} from './unseen/third-look'

// The pairs were written before the rules knew their words: 57, 36, 43 and 37 of 60, and 34 of the last 40, were judged
// rightly at the first run.
test.each([
  ['the first pairs', heldOut],
  ['the second look', secondLook],
  ['the third look', thirdLook],
  ['the fourth look', fourthLook],
  ['the fifth look', fifthLook],
])('%s are judged rightly', (_name, pairs) => {
  expect(pairs.length).toBeGreaterThanOrEqual(40)
  expect(misjudged(pairs)).toEqual([])
})

test.each(harmless)('leaves what a careful clinic writes: %s', (sentence) => {
  expect(brokenBy(sentence)).toEqual([])
})
