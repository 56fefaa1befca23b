import {expect, test} from 'vitest'
import {createPacer} from '@/lib/outbox/send/pacer'

test('sends that ask at the same time start apart, in order', async () => {
  const turn = createPacer(40)
  const startedAt = performance.now()
  const starts: number[] = []
  await Promise.all(
    [0, 1, 2].map(async (sender) => {
      await turn()
      starts[sender] = performance.now() - startedAt
    }),
  )
  expect(starts[1]).toBeGreaterThanOrEqual(38)
  expect(starts[2]).toBeGreaterThanOrEqual(78)
})
