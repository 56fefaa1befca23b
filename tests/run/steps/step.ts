import {spawnSync} from 'node:child_process'

/** What a step held. The names of what failed are printed again at the end, below pages of other output. */
export type Count = {passed: number; failed: number; names?: string[]}

const node = process.execPath

/** Runs a program of `node_modules/.bin` under this Node; its exit code is one check. */
export function check(name: string, program: string, args: string[]): Count {
  return timed(name, () => one(name, run(program, args)))
}

/** The count of a step that is one check. */
export function one(name: string, ok: boolean): Count {
  return ok ? {passed: 1, failed: 0} : {passed: 0, failed: 1, names: [name]}
}

/** Runs a program and says whether it ended well. */
export function run(program: string, args: string[]): boolean {
  return spawnSync(node, [`node_modules/.bin/${program}`, ...args], {stdio: 'inherit'}).status === 0
}

export function timed(name: string, step: () => Count): Count {
  console.log(`\n=== ${name}`)
  const start = Date.now()
  const count = step()
  console.log(
    `=== ${name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`,
  )
  return count
}
