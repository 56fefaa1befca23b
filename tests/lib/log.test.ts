import {expect, test, vi} from 'vitest'
import {errorName, log} from '@/lib/log'

test('a log line is one JSON object', () => {
  const line = captured(() => log('request.stored', {reference: '7K2M-9QXR', attempt: 1, ms: 12}))
  expect(JSON.parse(line)).toMatchObject({
    event: 'request.stored',
    reference: '7K2M-9QXR',
    attempt: 1,
    ms: 12,
  })
  expect(line).not.toContain('\n')
})

test.each(['Jane Doe', 'jane@clinic.example', 'Ünal', 'a'.repeat(101), '"x"'])(
  'text like %s is withheld',
  (text) => {
    expect(JSON.parse(captured(() => log('delivery.failed', {code: text}))).code).toBe('withheld')
  },
)

test('an error is named by its class and code, never by its message', () => {
  expect(errorName(Object.assign(new Error('no room for Jane Doe'), {code: 'ENOSPC'}))).toBe('Error:ENOSPC')
  expect(errorName(new TypeError('Jane Doe'))).toBe('TypeError')
  expect(errorName('Jane Doe')).toBe('string')
})

function captured(act: () => void): string {
  const write = vi.spyOn(console, 'log').mockImplementation(() => {})
  act()
  return String(write.mock.lastCall?.[0])
}
