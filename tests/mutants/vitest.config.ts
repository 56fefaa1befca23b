import {globSync, readFileSync} from 'node:fs'
import {defineConfig, mergeConfig} from 'vitest/config'
import base from '../../vitest.config'

const {projects: _, ...shared} = base.test ?? {}

/**
 * What another process does with a mutant is not seen: tests that start one are left out. So are those that set the umask,
 * which the threads that mutants are tried in cannot.
 */
const startsProcess = /child_process|start-site|lake-process|run-(?:requests|doctor)|umask/
const others = globSync('tests/**/*.integration.test.{ts,tsx}').filter((file) =>
  startsProcess.test(readFileSync(file, 'utf8')),
)

/** The tests of one room. */
export default mergeConfig(
  defineConfig({resolve: base.resolve, oxc: base.oxc, test: shared}),
  defineConfig({
    root: process.cwd(),
    test: {
      include: [process.env.MUTANT_TESTS ?? ''],
      exclude: [...others, 'node_modules/**'],
      // A mutant that loops for ever is ended by Stryker; one that only waits ends here.
      testTimeout: 10_000,
      expect: {poll: {timeout: 3_000}},
    },
  }),
)
