import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {cruise, drawRooms, withDrawing} from './run/draw-rooms'

/** Seconds alone; a machine whose cores are busy with other tests takes half a minute. */
const ON_A_BUSY_MACHINE = {timeout: 90_000}

test('imports point one way, and a room is entered by its door', ON_A_BUSY_MACHINE, () => {
  const {summary, modules} = cruise()
  // Zero violations in zero modules would mean that the tool understood nothing.
  expect(summary.totalCruised).toBeGreaterThan(40)
  expect(summary.violations.map(({rule, from, to}) => `${rule.name}: ${from} -> ${to}`)).toEqual([])

  const document = readFileSync('CONTRIBUTING.md', 'utf8')
  expect(document, 'CONTRIBUTING.md draws other rooms: npm run draw').toBe(
    withDrawing(document, drawRooms(modules)),
  )
})
