import type {IncomingMessage} from 'node:http'
import {expect, test} from 'vitest'
import {isBearer} from '@/lib/server/http/is-bearer'
import {toHeaders} from '@/lib/server/http/to-headers'

const knows = (authorization: string | undefined, secret: string | undefined) =>
  isBearer(new Headers(authorization === undefined ? {} : {authorization}), secret)

test('who sends the secret is let in', () => {
  expect(knows('Bearer of the key', 'of the key')).toBe(true)
})

test.each([
  [undefined, 'key'],
  ['', 'key'],
  ['Bearer', 'key'],
  ['Bearer ', 'key'],
  ['key', 'key'],
  ['bearer key', 'key'],
  ['Bearer keys', 'key'],
  ['Bearer ke', 'key'],
  ['Basic key', 'key'],
  ['Bearer ', ''],
  ['Bearer undefined', undefined],
  [undefined, undefined],
  ['', ''],
])('who sends %j where the secret is %j is not', (authorization, secret) => {
  expect(knows(authorization, secret)).toBe(false)
})

test('headers are read as a request has them, those that came several times as one list', () => {
  const headersDistinct = {cookie: ['a=b'], 'x-forwarded-for': ['1', '2'], empty: [], missing: undefined}
  const headers = toHeaders({headersDistinct} as unknown as IncomingMessage)
  expect([...headers]).toEqual([
    ['cookie', 'a=b'],
    ['x-forwarded-for', '1, 2'],
  ])
})
