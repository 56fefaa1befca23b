import {expect, test} from 'vitest'
import {lakeTest, openLake} from '../lake-test'

const at = (seconds: number) => `dateTime("2026-01-01T00:00:0${seconds}Z")`

// Where the evaluator beneath knows better, or worse, than GROQ's specification.
const answers: [string, unknown][] = [
  ['path("a.b.c") in path("a.**")', true],
  ['path("a.b.c") in path("b.**")', false],
  ['path("a.*") in path("a.**")', true],
  ['(path("a.b")) in (path("a.*"))', true],
  ['path($path) in path("a.**")', true],
  ['*[_id == "a"][0]{"in": path(text) in path("x.*")}', {in: true}],
  ['path("string") == path("string")', true],
  ['path("string") != path("string")', false],
  ['path("string") == path("abc")', false],
  ['path(1) == path(2)', true],
  ['path(1) in path("a")', null],
  ['path("a") == "a"', false],
  ['path("a") < path("b")', null],
  ['*[_id in path("5-**")]', []],
  ['*[_id in path("*")]._id', ['a', 'b', 'c']],
  ['array::unique([null, 1, null, 1])', [null, 1]],
  ['array::unique(*[].nothing)', [null]],
  ['array::unique(*[].n)', [2, null]],
  ['array::unique([null, "null", null, "null"])', [null, 'null']],
  ['array::unique([1, "1", true, "true", 1.0, true, false, "1"])', [1, '1', true, 'true', false]],
  ['array::unique([{"a": 1}, {"a": 1}, null, {"a": 1}])', [{a: 1}, {a: 1}, null, {a: 1}]],
  ['array::unique([[1], [1], [null], []])', [[1], [1], [null], []]],
  [`array::unique([${at(1)}, ${at(2)}, ${at(1)}]) == null`, false],
  [`count(array::unique([${at(1)}, ${at(2)}, ${at(1)}]))`, 2],
  [`array::unique([${at(1)}, string(${at(1)})])`, ['2026-01-01T00:00:01Z', '2026-01-01T00:00:01Z']],
  [`array::unique([${at(1)}])[0] - ${at(0)}`, 1],
  ['array::unique(array::unique([null, null]))', [null]],
  ['array::unique([])', []],
  ['array::unique(null)', null],
  ['array::unique("text")', null],
  ['*[_id == "a"]{"all": array::unique([^._id, n, text, null, null])}', [{all: [null, 2, 'x.y']}]],
  ['array::unique([3, 1, null, 2]) | order(@)', [1, 2, 3, null]],
  ['* | score(n == 2)[0]._id', 'a'],
  ['*[] | score(n == 2)[0]._id', 'a'],
  ['(*[_type == "t"]) | score(n == 2)[0]._id', 'a'],
  ['*[0..-1] | order(_id) | score(n == 2) | score(n == 2)[0]{_id}', {_id: 'a'}],
  ['*[_type == "t"] | score(n == 2)[_score > 0]{_id} | order(_id)', [{_id: 'a'}]],
  ['{"found": *[_type == "t"] | score(n == 2)[0]._id}', {found: 'a'}],
  ['*[_id == "a"][0]{"same": *[_type == ^._type] | score(n == 2)[0]._id}', {same: 'a'}],
]

test.each(answers)('%s answers what the specification says', async (query, result) => {
  const lake = await openLake()
  const documents = [
    {_id: 'a', _type: 't', n: 2, text: 'x.y', list: [{n: 1}]},
    {_id: 'b', _type: 't', list: [{n: 2}]},
    {_id: 'c', _type: 'u', n: null},
  ]
  lake.mutate({mutations: documents.map((document) => ({create: document}))})
  expect(lake.query({query, params: {path: 'a.b'}}).result).toEqual(result)
})

lakeTest('score() is refused wherever it does not weigh documents', async ({client}) => {
  const refused = [
    '*{n} | score(n == 1)',
    '*._id | score(@ == "a")',
    '*[0] | score(n == 1)',
    '*[0..1]{n} | order(n) | score(n == 1)',
    'score(n == 1)',
    '*[score(n == 1)]',
    '*{"s": score(n == 1)}',
    '*{"s": list | score(n == 1)}',
    '*[count(list[] | score(n == 1)) > 0]',
    '[1, 2] | score(@ == 1)',
    '[{"n": 1}] | score(n == 1)',
    '"text" | score(true)',
    'null | score(true)',
    '{"n": 1} | score(n == 1)',
    'count(*) | score(true)',
    '$list | score(n == 1)',
    '*[]->| score(n == 1)',
    '* | score()',
    'boost(true, 2)',
    '*{"b": boost(true, 2)}',
  ]
  for (const query of refused) {
    const answer = client.fetch(query, {list: []}).then(
      () => ({query, status: 200}),
      ({statusCode, details}) => ({query, status: statusCode, type: details?.type}),
    )
    expect(await answer).toEqual({query, status: 400, type: 'queryParseError'})
  }
})
