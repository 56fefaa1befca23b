import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test, vi} from 'vitest'
import {createWarmQueue} from '@/lib/freshness/render/warm-queue'

test('pages are rendered two at a time, each once however often it is asked for', async () => {
  const queue = createWarmQueue()
  const rendered: string[] = []
  let running = 0
  let most = 0
  const render = async (path: string) => {
    running += 1
    most = Math.max(most, running)
    rendered.push(path)
    await sleep(5)
    running -= 1
    return true
  }
  const paths = ['/a', '/b', '/c', '/a']
  expect(await Promise.all([queue.add(paths, render), queue.add(paths, render)])).toEqual([true, true])
  expect(most).toBe(2)
  // The first two had started when they were asked for again.
  expect(rendered.slice(0, 3).toSorted()).toEqual(['/a', '/b', '/c'])
  expect(rendered.length).toBeLessThanOrEqual(5)
})

test('a page that is asked for while it is rendered is rendered once more', async () => {
  vi.useFakeTimers({now: 999})
  onTestFinished(() => void vi.useRealTimers())
  // At 0, where the time of a process begins, the cache takes an entry for one without an end.
  vi.advanceTimersByTime(1)
  const queue = createWarmQueue({spacingMs: 20})
  const starts: number[] = []
  const render = () => {
    starts.push(Date.now())
    return new Promise<boolean>((resolve) => setTimeout(resolve, 5, true))
  }
  const first = queue.add(['/a'], render)
  const others = Array.from({length: 50}, () => queue.add(['/a'], render))
  await vi.advanceTimersByTimeAsync(100)
  expect(await Promise.all([first, ...others])).not.toContain(false)
  expect(starts).toEqual([1_000, 1_020])
})

test('the queue returns false when a page could not be rendered', async () => {
  const queue = createWarmQueue()
  expect(await queue.add(['/good', '/bad'], async (path) => path === '/good')).toBe(false)
  expect(await queue.add([], async () => true)).toBe(true)
})

test('pages that do not fit into the queue are left to the next visitor', async () => {
  const queue = createWarmQueue({limit: 10})
  const rendered = new Set<string>()
  const paths = Array.from({length: 100}, (_, page) => `/page-${page}`)
  const render = async (path: string) => {
    rendered.add(path)
    return true
  }
  expect(await queue.add(paths, render)).toBe(false)
  await sleep(20)
  // Two are being rendered, and ten wait.
  expect(rendered.size).toBe(12)
})

test('a page that somebody has published comes before those that a start has found, also when it is one of them', async () => {
  const queue = createWarmQueue({atOnce: 1})
  const rendered: string[] = []
  const render = async (path: string) => {
    rendered.push(path)
    await sleep(1)
    return true
  }
  const found = queue.add(['/running', '/a', '/b', '/c'], render, 'afterwards')
  await Promise.all([found, queue.add(['/new', '/c'], render)])
  expect(rendered).toEqual(['/running', '/new', '/c', '/a', '/b'])
})

test('a page that is published while it waits for its spacing comes first when that is over', async () => {
  const queue = createWarmQueue({atOnce: 1, spacingMs: 60})
  const rendered: string[] = []
  const render = async (path: string) => {
    rendered.push(path)
    await sleep(path === '/long' ? 200 : 0)
    return true
  }
  await queue.add(['/page'], render)
  const again = queue.add(['/page'], render, 'afterwards')
  const others = queue.add(['/long', '/b'], render, 'afterwards')
  await Promise.all([again, others, queue.add(['/page'], render)])
  expect(rendered).toEqual(['/page', '/long', '/page', '/b'])
})
