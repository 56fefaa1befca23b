import {expect, test} from 'vitest'
import {planImage} from '@/sanity/lake/images/image-geometry'
import {type ImageParams, parseImageParams} from '@/sanity/lake/images/image-params'

function read(query: string): ImageParams {
  const params = parseImageParams(new URLSearchParams(query))
  if ('problem' in params) throw new Error(params.problem)
  return params
}

test.each([
  ['w=8192', 'w=8193'],
  ['h=1', 'h=0'],
  ['dpr=3', 'dpr=3.1'],
  ['dpr=1', 'dpr=0.9'],
  ['q=100', 'q=101'],
  ['q=0', 'q=-1'],
  ['fp-x=1', 'fp-x=1.1'],
  ['fp-y=0', 'fp-y=-0.1'],
  ['blur=2000', 'blur=2001'],
  ['sharp=100', 'sharp=101'],
  ['rect=0,0,1,1', 'rect=0,0,0,1'],
  ['rect=0,0,1,1', 'rect=0,0,1,0'],
  ['crop=top,left', 'crop=top,left,right'],
  ['or=270', 'or=45'],
  ['bg=fff', 'bg=ff'],
  ['bg=80ffffff', 'bg=fffff'],
  ['fm=pjpg', 'fm=svg'],
])('an image may be asked for with %s, and not with %s', (taken, refused) => {
  expect(() => read(taken)).not.toThrow()
  expect(() => read(refused)).toThrow(`"${refused.split('=')[0]}" must be`)
})

test('sides are multiplied by dpr, up to the largest side', () => {
  expect(read('w=100&h=33&dpr=1.5')).toMatchObject({width: 150, height: 50})
  expect(read('w=8192&dpr=2').width).toBe(8192)
})

test('quality is 75 unless it is asked for, and never below 1', () => {
  expect([read('').quality, read('q=0').quality, read('q=1').quality, read('q=90').quality]).toEqual([
    75, 1, 1, 90,
  ])
})

test('a colour is read with its alpha first, in short and in long', () => {
  expect(['f80', '8f80', 'FF8800', '80ff8800'].map((color) => read(`bg=${color}`).background)).toEqual([
    '#ff8800ff',
    '#ff880088',
    '#ff8800ff',
    '#ff880080',
  ])
})

test.each([
  ['side of 16,383 pixels', {width: 100, height: 16_383}, {width: 100, height: 16_384}, 'w=100'],
  ['picture of 64 megapixels', {width: 8_000, height: 8_000}, {width: 8_000, height: 8_001}, 'w=8000'],
])('a %s is drawn, and nothing larger', (_, drawn, refused, query) => {
  expect(planImage(drawn, read(query))).toMatchObject({scaled: drawn})
  expect(planImage(refused, read(query))).toMatchObject({problem: expect.stringContaining('too large')})
})

test('a rect is cut at the edge of the picture, and refused outside it', () => {
  const source = {width: 100, height: 50}
  expect(planImage(source, read('rect=90,40,20,20'))).toMatchObject({
    region: {left: 90, top: 40, width: 10, height: 10},
  })
  expect(planImage(source, read('rect=99,0,5,5'))).toMatchObject({region: {left: 99, width: 1}})
  expect(planImage(source, read('rect=100,0,5,5'))).toMatchObject({problem: expect.any(String)})
  expect(planImage(source, read('rect=0,50,5,5'))).toMatchObject({problem: expect.any(String)})
})

test('max, min and fillmax never enlarge; the other ways to fit do', () => {
  const scaledBy = (fit: string) => {
    const plan = planImage({width: 100, height: 50}, read(`w=200&h=200&fit=${fit}`))
    return 'problem' in plan ? plan : [plan.scaled.width, plan.scaled.height]
  }
  expect(
    Object.fromEntries(
      ['clip', 'crop', 'fill', 'scale', 'max', 'min', 'fillmax'].map((fit) => [fit, scaledBy(fit)]),
    ),
  ).toEqual({
    clip: [200, 100],
    crop: [400, 200],
    fill: [200, 100],
    scale: [200, 200],
    max: [100, 50],
    min: [100, 50],
    fillmax: [100, 50],
  })
})
