import {expect, test} from 'vitest'
import {tokenTime} from '@/lib/consultation/spam/token-time'

const HOUR = 60 * 60 * 1000
const slack = 5_000

test('a time token holds the time of the store, although this machine’s clock is an hour off', async () => {
  const storeTime = Date.now() - HOUR
  let asked = 0
  const clock = {
    now: () => storeTime + asked,
    follow: async () => {
      asked++
    },
  }
  expect(await tokenTime(async () => ({clock}))).toBe(storeTime + 1)
})

test('while the store does not answer, or fails, it holds the time of this machine', async () => {
  const clock = {now: () => 0, follow: () => new Promise<void>(() => {})}
  expect(Math.abs((await tokenTime(async () => ({clock}), 10)) - Date.now())).toBeLessThan(slack)
  const failing = () => Promise.reject(new Error('no store'))
  expect(Math.abs((await tokenTime(failing)) - Date.now())).toBeLessThan(slack)
})
