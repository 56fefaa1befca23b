import {expect} from 'vitest'
import {LakeError} from '@/sanity/lake/core/errors'
import {listen} from '@/sanity/lake/events/listen'
import {collectEvents} from '../collect-events'
import {article, lakeTest, type TestLake} from '../lake-test'

/** Enough documents that work for each three of them takes hours. For each two it may end within the limit. */
async function fill({client}: TestLake): Promise<void> {
  const documents = Array.from({length: 2500}, (_, n) => ({
    _id: `t-${n}`,
    _type: 't',
    n,
    text: 'a'.repeat(400),
  }))
  await client.mutate(documents.map((document) => ({create: document})))
}

const tooMuch = [
  'count(*{"more": count(*[count(*[n > ^.n]) > ^.n])})',
  'count(*[count(*[n > ^.n && count(*[n > ^.n]) > 3]) > 3])',
  '*[_type == "t"] | order(count(*[count(*[n < ^.n]) < ^.n])) [0]',
  '*[text match "*a*a*a*a*a*a*a*a*a*a*b"]',
  '*{"all": *{"all": *}}',
  `*[0...1]{"a": [1, 2]}${'{"a": a + a}'.repeat(30)}`,
  `*[0...1]{"a": "xy"}${'{"a": a + a}'.repeat(40)}`,
]

lakeTest(
  'a query that asks for too much is ended with the reason, and the next one is answered',
  async (lake) => {
    await fill(lake)
    for (const query of tooMuch) {
      const response = await lake.fetch(
        `/v2026-01-01/data/query/production?query=${encodeURIComponent(query)}`,
      )
      expect({query, status: response.status}).toEqual({query, status: 400})
      expect((await response.json()).error).toEqual({
        type: 'queryLimitError',
        description: expect.stringMatching(/took longer than|makes too much/),
        query,
      })
      expect(await lake.client.fetch('count(*[_type == "t"])')).toBe(2500)
    }
  },
  120_000,
)

const tooDeep = [
  `${'('.repeat(20_000)}1${')'.repeat(20_000)}`,
  `*[${'!'.repeat(20_000)}true]`,
  `*[${'a + '.repeat(20_000)}a == 1]`,
  `*[${'a == 1 && '.repeat(20_000)}a == 1]`,
  `*${'[a == 1]'.repeat(20_000)}`,
  `*${'{a}'.repeat(20_000)}`,
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
]

lakeTest('a query that is nested too deep is refused, and so is a listener with it', async (lake) => {
  for (const query of tooDeep) {
    const body = JSON.stringify({query})
    const response = await lake.fetch('/v2026-01-01/data/query/production', {method: 'POST', body})
    const start = query.slice(0, 30)
    const {error} = await response.json()
    expect({start, status: response.status, error}).toMatchObject({
      start,
      status: 400,
      error: {type: expect.stringMatching(/^query(Limit|Parse)Error$/)},
    })
    expect(() => listen(lake.lake, {query}, () => {})).toThrow(LakeError)
  }
})

lakeTest('a listener whose filter takes too long is told so, and the writer is not held up', async (lake) => {
  await fill(lake)
  const slow = collectEvents(
    lake.client.listen('*[count(*[count(*[n > ^.n]) > 1]) > 1]', {}, {events: ['welcome']}),
  )
  await slow.until(1)
  await lake.client.create(article())
  await expect.poll(() => slow.errors.map(String)).toEqual([expect.stringContaining('took longer than')])
  expect(await lake.client.getDocument('article-1')).toMatchObject({_rev: expect.any(String)})
})

lakeTest('documents to patch cannot be looked for without end either', async (lake) => {
  await fill(lake)
  const query = '*[count(*[count(*[n > ^.n]) > 1]) > 1]'
  await expect(lake.client.patch({query}).set({n: -1}).commit()).rejects.toThrow('took longer than')
  expect(await lake.client.fetch('count(*[n == -1])')).toBe(0)
})
