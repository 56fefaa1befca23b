import {afterAll, afterEach, beforeEach, expect, vi} from 'vitest'
import {forgetAllInProcess} from '@/lib/process/once-in-process'

/** Tests call pages as Next does while it makes them for everybody: there is no request, and so no draft. */
vi.mock('next/headers', async (original) => ({
  ...(await original<typeof import('next/headers')>()),
  draftMode: async () => ({isEnabled: false}),
}))

if ('document' in globalThis) (await import('@testing-library/react')).configure({asyncUtilTimeout: 30_000})

/** An unexpected `console.error` is a defect somebody would only see in production: it fails the test. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([])
  vi.restoreAllMocks()
})

/** A file that shares its process with others leaves them neither its settings nor what a site would still know. */
const environment = {...process.env}
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  forgetAllInProcess()
})
