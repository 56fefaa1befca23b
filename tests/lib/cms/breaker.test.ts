import {expect, test} from 'vitest'
import {createBreaker} from '@/lib/cms/breaker'
import {ContentUnavailable} from '@/lib/cms/content-unavailable'

function clock() {
  let time = 1_000_000
  return {now: () => time, pass: (ms: number) => (time += ms)}
}

const fails = (error: Error = new ContentUnavailable('refused')) => Promise.reject(error)
const works = () => Promise.resolve('content')

test('after five failures in a row the CMS is left alone for thirty seconds', async () => {
  const {now, pass} = clock()
  const breaker = createBreaker({now})
  let asked = 0
  const ask = () => {
    asked += 1
    return fails()
  }
  for (let attempt = 0; attempt < 20; attempt++)
    await expect(breaker.run(ask)).rejects.toThrow(ContentUnavailable)
  expect(asked).toBe(5)

  pass(29_000)
  await expect(breaker.run(ask)).rejects.toThrow('it failed a moment ago')
  expect(asked).toBe(5)

  pass(1_000)
  await expect(breaker.run(ask)).rejects.toThrow('refused')
  await expect(breaker.run(ask)).rejects.toThrow('it failed a moment ago')
  expect(asked).toBe(6)
})

test('one page at a time tries whether the CMS is back', async () => {
  const {now, pass} = clock()
  const breaker = createBreaker({now, failures: 1})
  await expect(breaker.run(() => fails())).rejects.toThrow()
  pass(30_000)

  let answer: (content: string) => void = () => {}
  const first = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)))
  await expect(breaker.run(works)).rejects.toThrow('it failed a moment ago')
  answer('content')
  expect(await first).toBe('content')
  expect(await breaker.run(works)).toBe('content')
})

test('a success between failures starts the count anew', async () => {
  const breaker = createBreaker()
  for (let round = 0; round < 3; round++) {
    for (let attempt = 0; attempt < 4; attempt++) await expect(breaker.run(() => fails())).rejects.toThrow()
    expect(await breaker.run(works)).toBe('content')
  }
})

test('a CMS that sends Retry-After is left alone for that time, but not for ever', async () => {
  const {now, pass} = clock()
  const breaker = createBreaker({now})
  const busy = (retryAfterMs: number) => () => fails(new ContentUnavailable('HTTP 429', {retryAfterMs}))

  await expect(breaker.run(busy(120_000))).rejects.toThrow('HTTP 429')
  pass(119_000)
  await expect(breaker.run(works)).rejects.toThrow('it failed a moment ago')
  pass(1_000)
  expect(await breaker.run(works)).toBe('content')

  await expect(breaker.run(busy(7 * 24 * 3_600_000))).rejects.toThrow('HTTP 429')
  pass(10 * 60_000)
  expect(await breaker.run(works)).toBe('content')
})

test('a wrong query does not open the breaker', async () => {
  const breaker = createBreaker({failures: 1})
  await expect(breaker.run(() => fails(new Error('unknown function')))).rejects.toThrow('unknown function')
  expect(await breaker.run(works)).toBe('content')
})

test('a document that is too large for a page does not open the breaker', async () => {
  const breaker = createBreaker({failures: 2})
  const large = () => Promise.reject(new ContentUnavailable('large', {isTooLarge: true}))
  for (let time = 0; time < 5; time++) await expect(breaker.run(large)).rejects.toThrow('large')
  expect(await breaker.run(async () => 'another page')).toBe('another page')
})
