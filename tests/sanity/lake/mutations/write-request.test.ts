import {expect, test} from 'vitest'
import {errorOf, openLake} from '../lake-test'

test('a request that holds nothing to do, or no list, is refused as a whole', async () => {
  const lake = await openLake()
  const refused = (type: string, description: string) => ({
    status: 400,
    body: {error: {type, description: expect.stringContaining(description), items: []}},
  })
  for (const body of [null, [], {}, {actions: 'text'}])
    expect(errorOf(() => lake.actions(body))).toEqual(refused('actionError', 'needs "actions", a list'))
  expect(errorOf(() => lake.actions({actions: []}))).toEqual(
    refused('actionError', 'The action(s) failed: the body needs at least one action'),
  )
  for (const body of [null, [], {}, {mutations: 'text'}])
    expect(errorOf(() => lake.mutate(body))).toEqual(refused('mutationError', 'needs "mutations", a list'))
  expect(lake.mutate({mutations: []}).results).toEqual([])
  expect(lake.mutate({mutations: [], transactionId: null}).transactionId).toMatch(/^[a-zA-Z0-9]{22}$/)
  for (const transactionId of [7, 'a b', 'a/b', 'é', 'a\n'])
    expect(errorOf(() => lake.mutate({mutations: [], transactionId}))).toEqual(
      refused('mutationError', '"transactionId" must be'),
    )
  expect(lake.mutate({mutations: [], transactionId: 'Az0._-'}).transactionId).toBe('Az0._-')
})

test('a request of actions is at most 100 levels deep', async () => {
  const lake = await openLake()
  const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
  // The list of actions and the action are levels too.
  const refusal = (levels: number) => errorOf(() => lake.actions({actions: [{deep: nested(levels)}]}))
  expect(refusal(98)).toMatchObject({body: {error: {description: expect.stringContaining('not supported')}}})
  expect(refusal(99)).toMatchObject({body: {error: {description: expect.stringContaining('100 levels')}}})
})
