import {expect, test} from 'vitest'
import {article, openLake} from '../lake-test'

/** A list in a list, so many times. */
const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

test('a request is at most 100 levels deep', async () => {
  const lake = await openLake()
  // The mutations, the mutation and the document are levels too.
  lake.mutate({mutations: [{create: article({deep: nested(97)})}]})
  expect(() => lake.mutate({mutations: [{createOrReplace: article({deep: nested(98)})}]})).toThrow(
    'nested deeper than 100 levels',
  )
})

test('a transaction id has 1 to 128 characters', async () => {
  const lake = await openLake()
  const write = (transactionId: string) =>
    lake.mutate({transactionId, mutations: [{createOrReplace: article()}]}).transactionId
  expect(write('t'.repeat(128))).toBe('t'.repeat(128))
  expect(() => write('t'.repeat(129))).toThrow('must be 1 to 128')
  expect(() => write('')).toThrow('must be 1 to 128')
})

test('the same request under the same transaction id is answered again, and another one is refused', async () => {
  const lake = await openLake()
  const body = (title: string) => ({transactionId: 't1', mutations: [{createOrReplace: article({title})}]})
  const first = lake.mutate(body('One'))
  expect(lake.mutate(body('One'))).toMatchObject({
    transactionId: 't1',
    results: [{id: 'article-1', operation: 'create'}],
  })
  expect(lake.latestSeq()).toBe(1)
  expect(() => lake.mutate(body('Two'))).toThrow('Transaction "t1" already exists')
  expect(lake.doc('article-1')?.title).toBe('One')
  expect(first.results).toHaveLength(1)
})
