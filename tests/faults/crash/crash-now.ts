import {readFileSync, rmSync} from 'node:fs'

/** Where in one SQL statement the process dies: before it, with its work done and not committed, or committed. */
type Moment = 'before' | 'uncommitted' | 'committed'

export type SqlPoint = {point: string; text: RegExp; moment: Moment}

export const sqlPoints: SqlPoint[] = [
  {point: 'P2', text: /insert into consultation_requests/, moment: 'before'},
  {point: 'P3', text: /insert into consultation_requests/, moment: 'uncommitted'},
  {point: 'P4', text: /insert into consultation_requests/, moment: 'committed'},
  {point: 'P5', text: /set status = 'sending'/, moment: 'committed'},
  {point: 'P8', text: /set status = 'accepted', provider_id = \$4/, moment: 'uncommitted'},
  {point: 'P9', text: /where provider_id = \$1 or reference = \$2/, moment: 'before'},
  {point: 'P10', text: /insert into consultation_events/, moment: 'committed'},
  {point: 'P11', text: /set payload = \$3, wire = null/, moment: 'uncommitted'},
]

export function armedPoint(sql: string): SqlPoint | undefined {
  const armed = readArmed()
  return sqlPoints.find(({point, text}) => point === armed && text.test(sql))
}

/** A promise that nobody waits for, in the middle of a patient's request. */
export function dropPromise(sql: string): void {
  if (!/insert into consultation_requests/.test(sql) || !isArmed('dropped promise')) return
  rmSync(file())
  void Promise.reject(new TypeError('nobody waits'))
}

/** What makes trouble in other ways than a power cut, in the middle of a delivery. */
export function makeTrouble(): void {
  const trouble = readArmed()
  if (!trouble || /^P\d/.test(trouble)) return
  rmSync(file())
  if (trouble === 'exception') setImmediate(() => nothing.of())
  if (trouble === 'rejection') void Promise.reject(new TypeError('nobody waits'))
  if (trouble === 'memory')
    for (const kept: number[][] = []; ; ) kept.push(new Array(1_000_000).fill(kept.length))
  if (trouble === 'block') {
    process.stderr.write('blocked\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000)
  }
}

const nothing = JSON.parse('{}')

export function isArmed(point: string): boolean {
  return readArmed() === point
}

/** As a power cut does: nothing is cleaned up. */
export function die(point: string): never {
  rmSync(file())
  process.stderr.write(`crash at ${point}\n`)
  process.kill(process.pid, 'SIGKILL')
  throw new Error('The process lives on.')
}

function file(): string {
  return String(process.env.CRASH_FILE)
}

function readArmed(): string | undefined {
  try {
    return readFileSync(file(), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
