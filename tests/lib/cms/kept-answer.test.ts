import {expect, test, vi} from 'vitest'
import {ContentUnavailable} from '@/lib/cms/content-unavailable'
import {createKeptAnswer} from '@/lib/cms/kept-answer'

const never = () => false
const always = () => true

test('pages that ask together share one question', async () => {
  const kept = createKeptAnswer<string>()
  const ask = vi.fn(async () => 'open at nine')
  expect(await Promise.all([kept.read(ask, never), kept.read(ask, never)])).toEqual([
    'open at nine',
    'open at nine',
  ])
  expect(await kept.read(ask, never)).toBe('open at nine')
  expect(ask).toHaveBeenCalledTimes(1)
})

test('after a second, and after a change, it is asked again', async () => {
  let time = 0
  const kept = createKeptAnswer<string>(() => time)
  await kept.read(async () => 'first', never)
  time = 1_000
  expect(await kept.read(async () => 'second', never)).toBe('second')
  kept.forget()
  expect(await kept.read(async () => 'third', never)).toBe('third')
})

test('an answer that was under way during a change is not kept', async () => {
  const kept = createKeptAnswer<string>()
  let answer: (text: string) => void = () => {}
  const early = kept.read(() => new Promise<string>((resolve) => (answer = resolve)), never)
  kept.forget()
  const late = kept.read(async () => 'after the change', never)
  answer('before the change')
  expect([await early, await late]).toEqual(['before the change', 'after the change'])
  expect(await kept.read(async () => 'asked again', never)).toBe('after the change')
})

test('while the CMS is down the last good answer stays, but a wrong one is never made up', async () => {
  let time = 0
  const kept = createKeptAnswer<string>(() => time)
  const down = () => Promise.reject(new Error('down'))
  await expect(kept.read(down, always)).rejects.toThrow('down')
  await kept.read(async () => 'good', always)
  time = 60_000
  await expect(kept.read(down, never)).rejects.toThrow('down')
  expect(await kept.read(down, always)).toBe('good')
})

test('only the first page waits for a CMS that does not answer, until something changes', async () => {
  let time = 0
  const kept = createKeptAnswer<string>(() => time)
  await kept.read(async () => 'good', always)
  time = 60_000
  await kept.read(() => Promise.reject(new Error('timed out')), always)
  const hanging = () => new Promise<string>(() => {})
  expect(await kept.read(hanging, always)).toBe('good')

  kept.forget()
  expect(await kept.read(async () => 'changed', always)).toBe('changed')
})

test('what an earlier process knew helps only until there is an answer', async () => {
  const kept = createKeptAnswer<string>()
  kept.restore('from the disk')
  expect(await kept.read(() => Promise.reject(new Error('down')), always)).toBe('from the disk')
  await kept.read(async () => 'live', always)
  expect(await kept.read(async () => 'live', always)).toBe('live')
  kept.restore('from the disk')
  expect(kept.last()).toBe('live')
})

test('an answer that a change overtook is kept while there is no other, and is asked about anew', async () => {
  const kept = createKeptAnswer<string>()
  const {promise, resolve} = Promise.withResolvers<string>()
  const reading = kept.read(() => promise, never)
  kept.forget()
  resolve('from before')
  expect(await reading).toBe('from before')
  const failing = vi.fn(() => Promise.reject(new Error('down')))
  expect(await kept.read(failing, always)).toBe('from before')
  expect(failing).toHaveBeenCalledTimes(1)
})

test('an error of the CMS is known by its name, whichever bundle it comes from', () => {
  const ofAnotherBundle = Object.assign(new Error('it failed a moment ago'), {name: 'ContentUnavailable'})
  expect(ofAnotherBundle).toBeInstanceOf(ContentUnavailable)
  expect(new ContentUnavailable('down')).toBeInstanceOf(ContentUnavailable)
  expect(new Error('down')).not.toBeInstanceOf(ContentUnavailable)
  expect({name: 'ContentUnavailable'}).not.toBeInstanceOf(ContentUnavailable)
})
