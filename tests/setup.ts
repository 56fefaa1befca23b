import {afterEach, beforeEach, expect, vi} from 'vitest'

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
