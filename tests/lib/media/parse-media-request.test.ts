import {expect, test} from 'vitest'
import {parseMediaRequest} from '@/lib/media/parse-media-request'

const file = '0123456789abcdef0123456789abcdef01234567-2000x1000.jpg'
const parse = (segments: string[], query: string) => parseMediaRequest(segments, new URLSearchParams(query))

test('an address that a page prints is taken', () => {
  expect(parse([file], 'w=640')).toEqual({file, width: 640})
  expect(parse([file], 'rect=500,0,1000,1000&w=1920')).toEqual({file, width: 1920, rect: '500,0,1000,1000'})
})

test('a cut may be the whole picture, or one pixel in its corner', () => {
  for (const rect of ['0,0,2000,1000', '1999,999,1,1', '1999,0,1,1000', '00000,00000,00001,00001'])
    expect(parse([file], `w=640&rect=${rect}`)).toEqual({file, width: 640, rect})
})

test.each(['jpg', 'png', 'webp', 'avif', 'gif'])(
  'a picture may be a %s, of up to 99,999 pixels a side',
  (type) => {
    const name = `${'a1'.repeat(20)}-99999x1.${type}`
    expect(parse([name], 'w=320')).toEqual({file: name, width: 320})
  },
)

test.each([
  [[file, 'x.jpg'], 'w=640'],
  [[file, ''], 'w=640'],
  [[`${file}/`], 'w=640'],
  [[file.replace('2000', '200000')], 'w=640'],
  [[file.replace('1000', '100000')], 'w=640'],
  [[file.replace('2000', '')], 'w=640'],
  [[file.replace('0', '00')], 'w=640'],
  [[file.replace('0', '')], 'w=640'],
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
  'w=640&rect=0,0,100,0',
  'w=640&rect=0,0,2001,1000',
  'w=640&rect=0,0,2000,1001',
  'w=640&rect=1,0,2000,1000',
  'w=640&rect=0,1,2000,1000',
  'w=640&rect=',
  'w=640&rect=0,0,100,100&rect=0,0,100,100',
  'w=640&rect=x0,0,100,100',
  'w=640&rect=0,0,100,100x',
  'w=640&rect=000000,0,100,100',
  'w=640&rect=0,000000,100,100',
  'w=640&rect=0,0,000100,100',
  'w=640&rect=0,0,100,000100',
  'rect=0,0,100,100',
  'w=640&rect=0,0,100',
  'w=640&rect=-1,0,100,100',
  'w=640&rect=0,0,100,100,5',
])('the question %j is not one that a page asks', (query) => {
  expect(parse([file], query)).toBeUndefined()
})
