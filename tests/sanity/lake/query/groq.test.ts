import {firstValueFrom} from 'rxjs'
import {expect, test} from 'vitest'
import {article, lakeTest, openLake, person, reference} from '../lake-test'

// What the lake's GROQ can do. A query outside this table needs a row here first.
const supported: [string, unknown][] = [
  ['*[_type == "article" && defined(title)]._id', ['article-1']],
  ['*[_id in path("article-*")]._id', []],
  ['*[_id in path("*")]._id', ['article-1', 'person-1']],
  ['*[_type == "article"][0].author->name', 'A. Writer'],
  [
    '*[_type == "article"][0]{"n": count(tags), "first": tags[0], "last": tags[-1], "some": tags[1..2]}',
    {n: 3, first: 'x', last: 'z', some: ['y', 'z']},
  ],
  ['*[_type == "article"][0].body[_type == "block"].children[].text', ['Hello world']],
  ['*[_type == "article"][0]{"t": pt::text(body)}', {t: 'Hello world'}],
  [
    '*[_type == "article"][0]{"a": coalesce(nothing, title), "b": select(views > 5 => "many", "few")}',
    {a: 'How ketamine works', b: 'many'},
  ],
  ['*[_type == "article"][0]{...select(views > 5 => {"hot": true})}.hot', true],
  ['*[_type == "article"][0]{views > 5 => {"hot": true}}', {hot: true}],
  ['*[title match "ketam*"]._id', ['article-1']],
  [
    '*[_type == "article"] | score(title match "ketamine", boost(tags[] match "x", 3)) | order(_score desc) {_id}',
    [{_id: 'article-1'}],
  ],
  ['*[references("person-1")]._id', ['article-1']],
  ['*[_type == "person"]{"n": count(*[references(^._id)])}', [{n: 1}]],
  ['array::join(["a", "b"], "-")', 'a-b'],
  ['array::compact([1, null])', [1]],
  ['array::unique([1, 1, 2])', [1, 2]],
  ['array::unique([null, 1, null, "a", "a", {"b": 1}, {"b": 1}])', [null, 1, 'a', {b: 1}, {b: 1}]],
  ['array::unique(*[].nonExistent)', [null]],
  ['array::unique([])', []],
  ['array::unique("a")', null],
  ['array::intersects([1], [1, 2])', true],
  ['path("a.b.c") in path("a.**")', true],
  ['path("a.b.c") in path("b.**")', false],
  ['(path("a.b")) in path("a.*")', true],
  ['path(1) in path("1")', null],
  ['path("a") in ["a"]', false],
  ['path("string") == path("string")', true],
  ['path("string") == path("abc")', false],
  ['path("string") != path("abc")', true],
  ['path("string") == "string"', false],
  ['path(1) == path(2)', true],
  ['*[path(_id) in path("person-*")]._id', []],
  ['*[path(_id) in path("*")]._id', ['article-1', 'person-1']],
  ['*[0..-1] | score(name match "writer") | order(_score desc, _id)[0]._id', 'person-1'],
  ['math::sum([1, 2]) + math::min([1, 2]) + math::max([1, 2]) + math::avg([1, 3])', 8],
  ['round(2.567, 2) + length("abc")', 5.57],
  ['lower("A") + upper("b") + string(1)', 'aB1'],
  ['string::split("a,b", ",")', ['a', 'b']],
  ['string::startsWith("abc", "ab")', true],
  ['dateTime("2026-01-02T00:00:00Z") - dateTime("2026-01-01T00:00:00Z")', 86_400],
  ['dateTime(now()) > dateTime("2020-01-01T00:00:00Z")', true],
  ['sanity::projectId() + "/" + sanity::dataset()', 'local/production'],
  ['*[sanity::versionOf("article-1")]._id', ['article-1']],
  ['*[sanity::partOfRelease("spring")]._id', []],
  ['*[[@, _id] match text::query("hello wor*")]._id', ['article-1']],
  ['{"n": count(*), "all": *[_type == "person"]{name}}', {n: 2, all: [{name: 'A. Writer'}]}],
]

test('the lake evaluates the GROQ that site and Studio use', async () => {
  const lake = await openLake()
  const block = {_key: 'b', _type: 'block', children: [{_key: 's', _type: 'span', text: 'Hello world'}]}
  const fields = {views: 9, tags: ['x', 'y', 'z'], body: [block], author: reference('person-1')}
  lake.mutate({mutations: [{create: person()}, {create: article(fields)}]})
  for (const [query, result] of supported) {
    expect({query, result: lake.query({query}).result}).toEqual({query, result})
  }
})

const unsupported = [
  'geo::distance(a, b) < 1',
  'geo::contains(a, b)',
  'geo::intersects(a, b)',
  'geo::latLng(1, 2) == null',
  'documents::get(author)._id == ""',
  'documents::incomingRefCount() > 0',
  'documents::incomingGlobalDocumentReferenceCount() > 0',
  'text::semanticSimilarity("x") > 0',
  'user::attributes().x == 1',
  'media::aspect(a, "b") == null',
  'diff::changedAny({}, {}, title)',
  'diff::changedOnly({}, {}, title)',
]

lakeTest('a function the lake cannot evaluate is refused by name', async ({client}) => {
  for (const condition of unsupported) {
    const name = condition.split('(')[0]
    await expect(client.fetch(`*[${condition}]`)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(`Function ${name} is not supported`),
      details: {type: 'queryParseError', start: expect.any(Number)},
    })
  }
})

lakeTest('a score is refused where the cloud refuses it', async ({client}) => {
  await client.create(article())
  for (const base of [
    '*{title}',
    '*[0]',
    '*[0...3]->',
    '*[].tags',
    '[1, 2]',
    '$list',
    '*{title} | order(title)',
  ]) {
    const query = `${base} | score(title match "a")`
    await expect(client.fetch(query, {list: []})).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('score() may only follow *'),
      details: {type: 'queryParseError'},
    })
  }
  await expect(client.fetch('score(title == 1)')).rejects.toMatchObject({statusCode: 400})
  await expect(client.fetch('*[boost(title == 1, 2)]')).rejects.toMatchObject({statusCode: 400})
})

lakeTest('a forgotten parameter is refused by name, as the cloud does', async ({client}) => {
  await client.create(article())
  for (const query of ['*[_type == $kind]', '*[[@] match text::query($kind)]', '{"a": *[0]{"b": $kind}}']) {
    await expect(client.fetch(query, {other: 1})).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('param $kind referenced, but not provided'),
    })
    expect(await client.fetch(query, {kind: null})).toBeDefined()
  }
  await expect(client.delete({query: '*[_type == $kind]'})).rejects.toMatchObject({statusCode: 400})
  const listen = () => firstValueFrom(client.listen('*[_type == $kind]', {}, {events: ['welcome']}))
  await expect(listen()).rejects.toThrow()
})

lakeTest('a query knows who asks', async ({client}) => {
  expect(await client.fetch('identity()')).toBe((await client.users.getById('me')).id)
})

lakeTest('words are searched as the Studio asks for them', async ({client}) => {
  const body = [{_key: 'a', _type: 'block', children: [{_key: 's', _type: 'span', text: 'Naïve rest state'}]}]
  await client.create(article({body}))
  await client.create(article({_id: 'article-2', title: 'Safety of ketamine infusions'}))
  const search = (words: string) =>
    client.fetch<string[]>('*[[@, _id] match text::query($words)]._id', {words})
  expect(await search('ketamine')).toEqual(['article-1', 'article-2'])
  expect(await search('KETAMINE safe*')).toEqual(['article-2'])
  expect(await search('ketamine safe')).toEqual([])
  expect(await search('naive')).toEqual(['article-1'])
  expect(await search('"rest state"')).toEqual(['article-1'])
  expect(await search('"state rest"')).toEqual([])
  expect(await search('"works how"')).toEqual([])
  expect(await search('ketamine -safety')).toEqual(['article-1'])
  expect(await search('article-2')).toEqual(['article-2'])
  expect(await search('')).toEqual([])
  expect(await search('*')).toEqual(['article-1', 'article-2'])
})

lakeTest('words are searched in single fields, as the Studio weighs results', async ({client}) => {
  await client.create(article({summary: 'Safety first'}))
  await client.create(article({_id: 'article-2', title: 'Safety of ketamine'}))
  const params = {words: 'safe*'}
  expect(await client.fetch('*[title match text::query($words)]._id', params)).toEqual(['article-2'])
  const scored =
    '*[_type == "article"] | score(boost(title match text::query($words), 10), [@, _id] match text::query($words))'
  const query = `${scored} | order(_score desc) {_id}._id`
  expect(await client.fetch(query, params)).toEqual(['article-2', 'article-1'])
})
