import {expect, onTestFinished, test} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {formatEventId, parseEventId} from '@/sanity/lake/events/event-id'
import {replay} from '@/sanity/lake/events/listen'
import {article, makeFolder} from '../lake-test'

test('an event id names its place, and only in its own lake', () => {
  for (const place of [
    {seq: 0, position: 0, isLast: true},
    {seq: 12, position: 3, isLast: false},
  ]) {
    expect(parseEventId('lake1', formatEventId('lake1', place))).toEqual(place)
    expect(parseEventId('lake2', formatEventId('lake1', place))).toBeUndefined()
  }
  for (const id of ['', 'lake1', 'lake1-1', 'lake1-1-x', 'lake1-1-1++', ' lake1-1-1']) {
    expect(parseEventId('lake1', id)).toBeUndefined()
  }
})

test('a listener that missed 5,000 transactions gets them all, and one that missed more starts again', async () => {
  const dir = await makeFolder()
  const before = createLake({dir})
  before.mutate({mutations: [{create: article()}]})
  before.storage.db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 5002)
    INSERT INTO transactions (seq, id, author, timestamp, request_hash) SELECT i, 't' || i, 'a', '2026', '' FROM n;
    INSERT INTO changes (seq, position, document_id, mutations) SELECT seq, 0, 'x', '[]' FROM transactions WHERE seq > 1;
  `)
  await before.close()
  const lake = createLake({dir})
  onTestFinished(() => lake.close())
  const missedSince = (seq: number, isLast = true) =>
    replay(lake, formatEventId(lake.lakeId, {seq, position: 0, isLast}))?.length
  expect(lake.latestSeq()).toBe(5002)
  expect(missedSince(5002)).toBe(0)
  expect(missedSince(5001)).toBe(1)
  expect(missedSince(2)).toBe(5000)
  expect(missedSince(1)).toBeUndefined()
  expect(missedSince(5003)).toBeUndefined()
  expect(missedSince(5001, false)).toBeUndefined()
})
