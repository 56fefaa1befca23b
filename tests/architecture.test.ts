import {spawnSync} from 'node:child_process'
import {expect, test} from 'vitest'

type Report = {
  summary: {totalCruised: number; violations: {rule: {name: string}; from: string; to: string}[]}
}

/** Seconds alone; a machine whose cores are busy with other tests takes half a minute. */
const ON_A_BUSY_MACHINE = {timeout: 90_000}

test('imports point one way', ON_A_BUSY_MACHINE, () => {
  // It exits with the number of violations; the report says which.
  const {stdout} = spawnSync(
    'node_modules/.bin/depcruise',
    [
      'app',
      'components',
      'lib',
      'sanity',
      'tests',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
    ],
    {encoding: 'utf8', maxBuffer: 256e6},
  )
  const {summary} = JSON.parse(stdout) as Report
  // Zero violations in zero modules would mean that the tool understood nothing.
  expect(summary.totalCruised).toBeGreaterThan(40)
  expect(summary.violations.map(({rule, from, to}) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
})
