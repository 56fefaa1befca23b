import {defineConfig, mergeConfig} from 'vitest/config'
import base from '../../vitest.config'

const {projects: _, ...shared} = base.test ?? {}

/** The tests of one room. What another process does with a mutant is not seen, so those tests are left out. */
export default mergeConfig(
  defineConfig({resolve: base.resolve, oxc: base.oxc, test: shared}),
  defineConfig({
    root: process.cwd(),
    test: {
      include: [process.env.MUTANT_TESTS ?? ''],
      exclude: ['**/*.integration.test.*', 'node_modules/**'],
      // A mutant that loops for ever is ended by Stryker; one that only waits ends here.
      testTimeout: 10_000,
      expect: {poll: {timeout: 3_000}},
    },
  }),
)
