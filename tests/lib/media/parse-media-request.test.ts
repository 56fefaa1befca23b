import {expect, test} from 'vitest'
import {parseMediaRequest} from '@/lib/media/parse-media-request'

const file = '0123456789abcdef0123456789abcdef01234567-2000x1000.jpg'
const parse = (segments: string[], query: string) => parseMediaRequest(segments, new URLSearchParams(query))

test('an address that a page prints is taken', () => {
  expect(parse([file], 'w=640')).toEqual({file, width: 640})
  expect(parse([file], 'rect=500,0,1000,1000&w=1920')).toEqual({file, width: 1920, rect: '500,0,1000,1000'})
})

test.each([
  [['..', file], 'w=640'],
  [['images', file], 'w=640'],
  [[`..%2f${file}`], 'w=640'],
  [['https://evil.example/x.jpg'], 'w=640'],
  [[file.replace('.jpg', '.svg')], 'w=640'],
  [[file.replace('0', 'G')], 'w=640'],
  [[`image-${file}`], 'w=640'],
  [[], 'w=640'],
])('%j is no image of ours', (segments, query) => {
  expect(parse(segments, query)).toBeUndefined()
})

test.each([
  '',
  'w=641',
  'w=0640',
  'w=640.0',
  'w=99999',
  'w=640&w=320',
  'w=640&q=100',
  'w=640&fm=png',
  'w=640&dl=x.html',
  'w=640&rect=0,0,0,100',
  'w=640&rect=1500,0,1000,1000',
  'w=640&rect=0,0,100',
  'w=640&rect=-1,0,100,100',
  'w=640&rect=0,0,100,100,5',
])('the question %j is not one that a page asks', (query) => {
  expect(parse([file], query)).toBeUndefined()
})
