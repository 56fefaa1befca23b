import {expect, test} from 'vitest'
import {createShortMemory} from '@/lib/cms/short-memory'

let time = 0
const now = () => time

function counted() {
  const asked: string[] = []
  const memory = createShortMemory<string>({forMs: 1_000, atMost: 3, now})
  const read = (key: string) =>
    memory.read(key, async () => {
      asked.push(key)
      return `${key} ${asked.length}`
    })
  return {asked, read}
}

test('an answer is given again for a short while', async () => {
  const {asked, read} = counted()
  expect(await Promise.all([read('a'), read('a')])).toEqual(['a 1', 'a 1'])
  time += 999
  expect(await read('a')).toBe('a 1')
  time += 1
  expect(await read('a')).toBe('a 2')
  expect(asked).toEqual(['a', 'a'])
})

test('no more answers are kept than there is room for, and the oldest go first', async () => {
  const {asked, read} = counted()
  for (const key of ['a', 'b', 'c', 'd']) await read(key)
  await read('b')
  await read('a')
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a'])
})

test('a failure is not kept', async () => {
  const memory = createShortMemory<string>({forMs: 1_000, atMost: 3, now})
  await expect(memory.read('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await memory.read('a', async () => 'up')).toBe('up')
})
