import {expect, test} from 'vitest'
import {altTextProblem} from '@/sanity/validation/alt-text'

test.each([
  'A treatment room with a reclining chair.',
  'Imagery is not part of this.',
  'Photographer at work',
])('%j describes a picture', (alt) => {
  expect(altTextProblem(alt)).toBeUndefined()
})

test.each([undefined, '', '   '])('%j describes nothing', (alt) => {
  expect(altTextProblem(alt)).toBe('Describe the picture for people who cannot see it.')
})

test('the name of a file is no description', () => {
  expect(altTextProblem('IMG_2041.JPG')).toMatch(/file name/)
})

test('"image of" is left out, because screen readers say it already', () => {
  expect(altTextProblem('Image of a room')).toMatch(/Leave out/)
  expect(altTextProblem('A photo of a room')).toMatch(/Leave out/)
})
