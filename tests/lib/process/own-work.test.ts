import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {asOwnWork, isOwnWork} from '@/lib/process/own-work'

test('own work is known in all that it sets off, whoever wakes it, and nothing else is', async () => {
  let wake = () => {}
  const woken = new Promise<void>((resolve) => {
    wake = resolve
  })
  const seen: boolean[] = []
  const worker = asOwnWork(async () => {
    seen.push(isOwnWork())
    await woken
    seen.push(isOwnWork())
    await sleep(1)
    seen.push(isOwnWork())
  })
  expect(isOwnWork()).toBe(false)
  wake()
  await worker
  expect(seen).toEqual([true, true, true])
  expect(isOwnWork()).toBe(false)
})
