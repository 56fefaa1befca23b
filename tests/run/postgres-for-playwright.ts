import {setup, teardown} from './postgres.ts'

/** Playwright calls this once before all tests, and what it returns after them. */
export default async function preparePostgres() {
  await setup()
  return teardown
}
