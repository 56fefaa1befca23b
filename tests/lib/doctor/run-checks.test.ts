import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {type Check, type CheckResult, failed, passed} from '@/lib/doctor/check'
import {runChecks} from '@/lib/doctor/run-checks'

test('checks run in their order, and each is reported as soon as it is known', async () => {
  const order: string[] = []
  const check = (name: string): Check => ({
    name,
    run: async () => {
      order.push(`${name} runs`)
      await sleep(5)
      return passed('well')
    },
  })
  await runChecks([check('first'), check('second')], ({name}) => order.push(`${name} reported`))
  expect(order).toEqual(['first runs', 'first reported', 'second runs', 'second reported'])
})

test('a check is not run when one that it needs has failed, and says so', async () => {
  let hasRun = false
  const results = await resultsOf([
    {name: 'base', run: () => failed('broken', 'mend it')},
    {
      name: 'upper',
      needs: ['base'],
      run: () => {
        hasRun = true
        return passed('well')
      },
    },
    {name: 'top', needs: ['upper'], run: () => passed('well')},
  ])
  expect(hasRun).toBe(false)
  expect(results).toEqual([
    {name: 'base', ok: false, detail: 'broken', fix: 'mend it'},
    expect.objectContaining({name: 'upper', ok: false, detail: 'Not checked, because it needs "base".'}),
    expect.objectContaining({name: 'top', ok: false, detail: 'Not checked, because it needs "upper".'}),
  ])
})

test('a check that does not end is given up at its deadline, and the next one runs', async () => {
  let isTold = false
  const results = await resultsOf([
    {
      name: 'endless',
      deadlineMs: 30,
      run: (signal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            isTold = true
          })
        }),
    },
    {name: 'next', run: () => passed('well')},
  ])
  expect(results).toMatchObject([
    {name: 'endless', ok: false, detail: 'No result within 0.03 s.'},
    {name: 'next', ok: true},
  ])
  expect(isTold).toBe(true)
})

test('a check that throws has failed, with its reason', async () => {
  const results = await resultsOf([
    {
      name: 'broken',
      run: () => {
        throw new TypeError('what a surprise')
      },
    },
  ])
  expect(results).toMatchObject([{ok: false, detail: 'It ended with TypeError: what a surprise'}])
})

async function resultsOf(checks: Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  await runChecks(checks, (result) => results.push(result))
  return results
}
