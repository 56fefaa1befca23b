import {expect, test, vi} from 'vitest'
import {quietNext} from '@/lib/server/quiet-next'

test('what Next writes of a failure becomes one line without a word of whoever sent it', () => {
  const {error, warn} = console
  const log = vi.spyOn(console, 'log').mockReturnValue()
  quietNext()
  const sent = 'zoe@example.com \u001b[31m\r\nforged line'
  console.error(` ⨯ `, new TypeError(`Invalid URL ${sent}`, {cause: new Error(sent)}))
  console.error(`\`x-forwarded-host\` header with value \`${sent}\` does not match`)
  console.warn(Object.assign(new Error(sent), {code: 'ERR_INVALID_URL', digest: sent}))
  console.error(sent, {sent}, [sent])
  const lines = log.mock.calls.map(([line]) => String(line))
  expect(lines.map((line) => JSON.parse(line)).map(({event, error: name}) => [event, name])).toEqual([
    ['next.failed', 'TypeError'],
    ['next.failed', undefined],
    ['next.warned', 'Error:ERR_INVALID_URL'],
    ['next.failed', undefined],
  ])
  expect(lines.join('')).not.toMatch(/zoe|forged|\p{Cc}/u)
  Object.assign(console, {error, warn})
})
