import {randomBytes} from 'node:crypto'
import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {requireFaketime} from '../../run/browser/faketime.ts'

export type SiteClock = ReturnType<typeof makeSiteClock>

/**
 * A clock for one process, which a test sets while it runs. Whatever goes by the uptime goes on, as on a machine whose
 * time service puts the time right.
 */
export function makeSiteClock() {
  const file = path.join(tmpdir(), `clock-${randomBytes(8).toString('hex')}`)
  const set = (offsetMs: number) => {
    const seconds = Math.round(offsetMs / 1000)
    // The process reads it at any time, and must never find half of it.
    writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds}`)
    renameSync(`${file}.new`, file)
  }
  set(0)
  return {
    /** What the process is started with. */
    env: {
      LD_PRELOAD: requireFaketime(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    /** How far it is from the true time. */
    set,
    /** Takes away what a process leaves in the memory of the machine when it is killed. */
    sweepAfter(pid: number) {
      for (const name of [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`])
        rmSync(path.join('/dev/shm', name), {force: true})
    },
    remove: () => rmSync(file, {force: true}),
  }
}
