import {evaluateSync, parse} from 'groq-js'
import {expect, test} from 'vitest'
import type {Lake} from '@/sanity/lake/core/lake'
import {openLake} from '../lake-test'

// The lake answers leading equalities and orders from indexes. The evaluator alone must say the same.
const queries = [
  '*[_type == "a"]',
  '*["a" == _type]._id',
  '*[_type == $type]._id',
  '*[_type == $none]._id',
  '*[_type in ["a", "b"]]._id',
  '*[_type in $types && rank > 3]._id',
  '*[_type == "a" && rank == "2"]._id',
  '*[rank == 2]._id',
  '*[rank == "2"]._id',
  '*[rank in [2, "2", null]]._id',
  '*[slug.current == "s1"]._id',
  '*[slug.current == null]._id',
  '*[_id == $id][0]',
  '*[_id in [$id, "d2", "d2"]]._id',
  '*[references($id)]._id',
  '*[references($id, "d2")]._id',
  '*[references(["d1", "d2"])]._id',
  '*[_type == "a" || rank == 2]._id',
  '*[!(_type == "a")]._id',
  'count(*[_type == "a"])',
  '*[_type == "a"]{"same": count(*[_type == "b" && rank == ^.rank])}',
  '*[_type == "a"][rank > 2]._id',
  '*[@._type == "a"]._id',
  '*[_type == "a"]{"others": count(*[^._type == "b"]), "all": count(*[^._type == "a"])}',
  '*[_id in [...$types, "d2"]]._id',
]
const ordered = [
  '*[_type == "a"] | order(rank, _id)._id',
  '*[_type == "a"] | order(rank desc, _id)._id',
  '*[_type == "a"] | order(slug.current asc, rank desc, _id) [1..3]._id',
  '*[_type == "a" && defined(rank)] | order(rank desc, _id)[0...4]{_id, rank}',
  '*[_type in ["a", "b"]] | order(rank, _id)._id',
  '*[_type == $none] | order(rank, _id)._id',
  '*[_type == "a"] | order(lower(rank), _id)._id',
  '*[_type == "a"] | order(rank desc, _id) | order(_type, slug.current, _id)._id',
  '*[_type == "a"]{_id, "r": rank} | order(r, _id)._id',
  '*[_type == "a" && count(*[_type == "b"] | order(rank, _id)) > 2] | order(_id)._id',
  '* | order(rank, _id)._id',
]
const params = {type: 'b', none: null, types: ['a', 'c'], id: 'd1'}

/** The same numbers every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function change(lake: Lake, random: (below: number) => number): void {
  const pick = <Value>(values: Value[]) => values[random(values.length)]
  const _id = `d${random(40)}`
  const document = {
    _id,
    _type: pick(['a', 'a', 'b', 'c']),
    rank: pick([1, 2, 3, 10, '2', 'x', true, false, null, undefined, {}, [2]]),
    slug: pick([{current: `s${random(4)}`}, {current: 3}, 's1', [{current: 's1'}], undefined]),
    ref: pick([{_ref: `d${random(3)}`, _weak: true}, undefined]),
  }
  lake.mutate({mutations: [random(4) === 0 ? {delete: {id: _id}} : {createOrReplace: document}]})
}

test('indexes change the speed of an answer, never the answer', async () => {
  const lake = await openLake()
  const random = createRandom(7)
  for (let round = 0; round < 120; round++) {
    change(lake, random)
    const dataset = [...lake.view('raw').documents]
    for (const query of [...queries, ...ordered]) {
      const expected = evaluateSync(parse(query), {dataset, params}).data
      const result = lake.query({query, params}).result
      expect({round, query, result}).toEqual({round, query, result: expected})
    }
  }
})

test('the kept order of many documents follows every commit', async () => {
  const lake = await openLake()
  const random = createRandom(11)
  const many = Array.from({length: 300}, (_, n) => ({_id: `many-${n}`, _type: 'a', rank: random(50)}))
  lake.mutate({mutations: many.map((document) => ({create: document}))})
  for (let round = 0; round < 60; round++) {
    change(lake, random)
    const rank = [random(50), String(random(9)), null][random(3)]
    lake.mutate({mutations: [{patch: {id: `many-${random(300)}`, set: {rank}}}]})
    const dataset = [...lake.view('raw').documents]
    for (const query of ordered.slice(0, 4)) {
      const expected = evaluateSync(parse(query), {dataset}).data
      expect({round, query, result: lake.query({query}).result}).toEqual({round, query, result: expected})
    }
  }
})

test('an answer that somebody keeps does not change with the next commit', async () => {
  const lake = await openLake()
  const create = (id: string) => lake.mutate({mutations: [{create: {_id: id, _type: 'a', rank: 1}}]})
  create('one')
  const kept = ['*[_type == "a"]', '*[_type == "a"] | order(rank)', '*'].map(
    (query) => lake.query({query}).result,
  )
  create('two')
  for (const result of kept) expect(result).toHaveLength(1)
})
