import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Lake} from '@/sanity/lake/core/lake'
import type {Perspective} from '@/sanity/lake/core/types'
import type {StreamEvent} from '@/sanity/lake/events/listen'
import {subscribeLiveEvents} from '@/sanity/lake/events/live-events'
import {syncTagsOfQuery} from '@/sanity/lake/query/sync-tags'
import {openLake} from '../lake-test'

// Whoever keeps an answer with its tags must hear of every change that makes it another.

/** What happened since, as somebody who sees drafts hears it. */
function tagsHeard(lake: Lake, lastEventId?: string) {
  const tags = new Set<unknown>()
  const hear = ({type, data}: StreamEvent) => {
    if (type !== 'message') return
    for (const tag of JSON.parse(JSON.stringify(data)).tags) tags.add(tag)
  }
  const stop = subscribeLiveEvents(lake, {includeDrafts: true, ...(lastEventId && {lastEventId})}, hear)
  return {tags, stop}
}

function ask(lake: Lake, query: string, perspective: Perspective) {
  const run = lake.query({query, perspective, params: {id: 'a1', type: 'a'}})
  return {result: JSON.stringify(run.result), tags: syncTagsOfQuery(run)}
}

const ids = ['a1', 'a2', 'b1']
const prefixes = ['', 'drafts.', 'versions.summer.', 'versions.winter.']
const storedId = fc
  .tuple(fc.constantFrom(...prefixes), fc.constantFrom(...ids))
  .map(([prefix, id]) => prefix + id)
const document = fc.record({
  _id: storedId,
  _type: fc.constantFrom('a', 'b', 'c'),
  n: fc.nat(2),
  ref: fc.record({_ref: fc.oneof(fc.constantFrom(...ids), storedId), _weak: fc.constant(true)}),
  _system: fc.constantFrom({}, {}, {}, {delete: true}),
})
const release = fc.record({
  _id: fc.constantFrom('_.releases.summer', '_.releases.winter'),
  _type: fc.constant('system.release'),
  state: fc.constant('active'),
  n: fc.nat(2),
})
const step = fc.oneof(
  {weight: 5, arbitrary: document.map((created) => ({createOrReplace: created}))},
  {weight: 1, arbitrary: release.map((created) => ({createOrReplace: created}))},
  {weight: 3, arbitrary: storedId.map((id) => ({delete: {id}}))},
)
const transaction = fc.array(step, {minLength: 1, maxLength: 3})

const queries = [
  '*[_type == "a"]',
  '*[_type == $type && n > 0]._id',
  'count(*[_type in ["a", "b"]])',
  '*[_type == "c"] | order(n desc)[0]',
  '*[_id == $id]',
  '*[_id in ["a1", "drafts.a2"]]{n}',
  '*[_id == "b1" && _type == "b"]',
  '*[_type == "a"]{"to": ref->{n, _type}}',
  '*[_id == "a1"][0].ref->ref->n',
  '*[_type == "b" && references("a1")]._id',
  '*[references($id)]._id',
  '*[sanity::versionOf("a1")]._id',
  '*[_type == "a"]{"same": *[_type == "b" && n == ^.n]._id}',
  '*[_id in path("drafts.**")]._id',
  '*[n == 1]._id',
  'releases::all()',
  '{"a": *[_type == "a"][0].n, "b": *[_id == "b1"][0]._type}',
]
const perspectives: Perspective[] = [
  'raw',
  'published',
  'drafts',
  ['summer'],
  ['winter', 'summer'],
  ['summer', 'drafts'],
]

test('whatever changes an answer, in whatever perspective, names one of its tags', async () => {
  const lake = await openLake()
  let missed = 0
  let changed = 0
  fc.assert(
    fc.property(
      fc.array(transaction, {minLength: 2, maxLength: 5}),
      fc.array(fc.tuple(fc.constantFrom(...queries), fc.constantFrom(...perspectives)), {
        minLength: 10,
        maxLength: 10,
      }),
      (transactions, asked) => {
        const gone = lake.view('raw').documents.map(({_id}) => ({delete: {id: _id}}))
        lake.mutate({mutations: gone})
        const start = `${lake.lakeId}-${lake.latestSeq()}-0`
        const first = asked.map(([query, perspective]) => ask(lake, query, perspective))
        let before = first
        for (const mutations of transactions) {
          const {tags, stop} = tagsHeard(lake)
          lake.mutate({mutations})
          stop()
          const after = asked.map(([query, perspective]) => ask(lake, query, perspective))
          for (const [index, {result}] of after.entries()) {
            const known = before[index]
            if (!known || known.result === result) continue
            changed += 1
            const heard = known.tags.some((tag) => tags.has(tag))
            expect({asked: asked[index], known, heard, tags}).toMatchObject({heard: true})
          }
          before = after
        }
        // Somebody whose connection was cut hears the same when it is back.
        const {tags, stop} = tagsHeard(lake, start)
        stop()
        for (const [index, {result}] of before.entries()) {
          const known = first[index]
          if (!known || known.result === result) continue
          missed += 1
          const heard = known.tags.some((tag) => tags.has(tag))
          expect({asked: asked[index], known, heard, tags}).toMatchObject({heard: true})
        }
      },
    ),
    {numRuns: 150, seed: 20_261_128},
  )
  expect(Math.min(changed, missed)).toBeGreaterThan(100)
})

test.each<[string, Perspective, string]>([
  ['a draft', 'drafts', 'drafts.a1'],
  ['a version of a release', ['summer'], 'versions.summer.a1'],
])('%s of another type is heard by those who show the published type', async (_, perspective, _id) => {
  const lake = await openLake()
  lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article'}}]})
  for (const mutation of [{create: {_id, _type: 'faq'}}, {delete: {id: _id}}]) {
    const {tags} = ask(lake, '*[_type == "article"]', perspective)
    const heard = tagsHeard(lake)
    lake.mutate({mutations: [mutation]})
    heard.stop()
    expect(tags).toEqual(['s1:type.article'])
    expect([...heard.tags]).toEqual(expect.arrayContaining(['s1:type.article', 's1:type.faq', 's1:id.a1']))
  }
})

test('who sees only what is published does not learn the types of drafts', async () => {
  const lake = await openLake()
  lake.mutate({mutations: [{create: {_id: 'drafts.a1', _type: 'secret'}}]})
  const events: StreamEvent[] = []
  subscribeLiveEvents(lake, {}, (event) => events.push(event))
  lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article'}}]})
  expect(JSON.stringify(events)).toContain('type.article')
  expect(JSON.stringify(events)).not.toContain('secret')
})
