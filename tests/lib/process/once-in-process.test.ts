import {afterEach, expect, test, vi} from 'vitest'
import {forgetInProcess, onceInProcess} from '@/lib/process/once-in-process'

afterEach(() => forgetInProcess('a list'))

test('everybody who asks for a name gets the same value, made at the first question', () => {
  const create = vi.fn(() => ['first'])
  const list = onceInProcess('a list', create)
  expect(create).not.toHaveBeenCalled()
  list().push('second')
  expect(list()).toEqual(['first', 'second'])
  expect(create).toHaveBeenCalledTimes(1)
})

test('a second copy of the module, as Next makes them, shares the value', async () => {
  onceInProcess('a list', () => ['from the first copy'])()
  vi.resetModules()
  const copy = await import('@/lib/process/once-in-process')
  expect(copy.onceInProcess).not.toBe(onceInProcess)
  expect(copy.onceInProcess('a list', () => ['from the second copy'])()).toEqual(['from the first copy'])
})

test('a forgotten value is made anew', () => {
  const list = onceInProcess('a list', () => ['new'])
  list().push('old')
  forgetInProcess('a list')
  expect(list()).toEqual(['new'])
})
