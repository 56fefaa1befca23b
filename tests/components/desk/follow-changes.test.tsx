// @vitest-environment jsdom
import {act, cleanup, render, screen} from '@testing-library/react'
import {AppRouterContext} from 'next/dist/shared/lib/app-router-context.shared-runtime'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {FollowChanges} from '@/components/desk/live/follow-changes'

const refresh = vi.fn()
const router = {refresh} as unknown as NonNullable<React.ContextType<typeof AppRouterContext>>

beforeEach(() => {
  vi.useFakeTimers()
  refresh.mockClear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const show = () =>
  render(
    <AppRouterContext value={router}>
      <FollowChanges href="/desk/stamp" stamp="s1" />
    </AppRouterContext>,
  )
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const answering = (answer: () => Response) => {
  const fetch = vi.fn(async () => answer())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('a page follows a change within five seconds, and is left alone while nothing changes', async () => {
  let stamp = 's1'
  answering(() => new Response(stamp))
  show()
  await pass(20_000)
  expect(refresh).not.toHaveBeenCalled()
  stamp = 's2'
  await pass(5_000)
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('a page says when the site does not answer', async () => {
  answering(() => new Response('', {status: 503}))
  show()
  await pass(5_000)
  expect(screen.getByRole('status').textContent).toContain('What you see may be old')
})

test('a page that nobody touches stops asking, and asks again when somebody does', async () => {
  const fetch = answering(() => new Response('s1'))
  show()
  await pass(11 * 60_000)
  fetch.mockClear()
  await pass(60_000)
  expect(fetch).not.toHaveBeenCalled()
  act(() => void document.dispatchEvent(new Event('keydown')))
  await pass(5_000)
  expect(fetch).toHaveBeenCalledTimes(1)
})
