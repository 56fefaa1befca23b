import {expect, test} from 'vitest'
import {isEmptyAnswer} from '@/lib/freshness/cache-handler/is-empty-answer'
import type {CacheValue} from '@/lib/freshness/cache-handler/next-cache'

function fetched(body: string): CacheValue {
  const value = {
    kind: 'FETCH',
    data: {headers: {}, body: Buffer.from(body).toString('base64'), url: 'http://lake.test'},
    revalidate: 60,
  }
  return value as CacheValue
}

test('an answer about a document that is not there is told from one that holds content', () => {
  expect(isEmptyAnswer(fetched('{"result":null,"ms":3}'))).toBe(true)
  expect(isEmptyAnswer(fetched('{"ms":3, "result": null}'))).toBe(true)
  expect(isEmptyAnswer(fetched('{"result":[]}'))).toBe(false)
  expect(isEmptyAnswer(fetched('{"result":{"result":null}}'))).toBe(false)
  expect(isEmptyAnswer(fetched('{"result":"\\"result\\":null"}'))).toBe(false)
  expect(isEmptyAnswer(fetched('null'))).toBe(false)
  expect(isEmptyAnswer(fetched('<html>'))).toBe(false)
  expect(isEmptyAnswer(fetched(''))).toBe(false)
  expect(isEmptyAnswer(null)).toBe(false)
})
