import {createClient, type SanityClient} from '@sanity/client'
import {stegaClean} from '@sanity/client/stega'
import {expect} from 'vitest'
import {lakeFetch} from '@/sanity/lake/http/in-process'
import {lakeTest, reference, type TestLake} from '../lake-test'

const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
  {_id: 'person-1', _type: 'person', name: 'A. Writer', label: 'Same words', image: {alt: 'Face'}},
  {
    _id: 'a1',
    _type: 'article',
    label: 'Same words',
    title: 'Title',
    subtitle: 'Title',
    slug: {current: 'title'},
    rank: 1,
    author: reference('person-1'),
    others: [{...reference('person-1'), _key: 'o1'}],
    tags: ['one', 'two', 'one'],
    items: [
      {_key: 'k1', label: 'First', note: 'Same'},
      {_key: 'k2', label: 'Second', note: 'Same'},
      {_key: 'k3', label: 'Third', note: 'Other'},
    ],
    twins: [
      {_key: 't', label: 'Left'},
      {_key: 't', label: 'Right'},
    ],
    "it's": 'Quoted',
    body: [{_type: 'block', _key: 'b1', children: [{_type: 'span', _key: 's1', text: 'Text', marks: []}]}],
  },
]

async function fill({client}: TestLake): Promise<void> {
  for (const document of documents) await client.create(document)
}

/** Where each value of the answer comes from: `['label']` of the answer, `a1` and `['title']` of it. */
async function mapOf(
  client: SanityClient,
  query: string,
  params = {},
  perspective: 'drafts' | 'raw' = 'raw',
) {
  const {resultSourceMap: map} = await client.fetch(query, params, {
    filterResponse: false,
    resultSourceMap: 'withKeyArraySelector',
    perspective,
  })
  const found = Object.entries(map?.mappings ?? {}).flatMap(([path, {source}]) => {
    if (source.type !== 'documentValue') return []
    return [[path, `${map?.documents[source.document]?._id} ${map?.paths[source.path]}`]]
  })
  return Object.fromEntries(found)
}

const shapes: [string, Record<string, string>][] = [
  ['*[_id == $id][0]{label}', {"$['label']": "a1 $['label']"}],
  ['*[_id == $id][0]{"words": label}', {"$['words']": "a1 $['label']"}],
  ['*[_id == $id][0].title', {$: "a1 $['title']"}],
  ['*[_id == $id]{label}.label', {'$[0]': "a1 $['label']"}],
  ['*[_id == $id][0]{title, subtitle}', {"$['title']": "a1 $['title']", "$['subtitle']": "a1 $['subtitle']"}],
  ['*[_id == $id][0]{"title": subtitle}', {"$['title']": "a1 $['subtitle']"}],
  ['*[_id == $id][0]{author->{name}}', {"$['author']['name']": "person-1 $['name']"}],
  [
    '*[_id == $id][0]{author->{label}, label}',
    {
      "$['author']['label']": "person-1 $['label']",
      "$['label']": "a1 $['label']",
    },
  ],
  ['*[_id == $id][0]{"name": author->name}', {"$['name']": "person-1 $['name']"}],
  ['*[_id == $id][0]{"alt": author->image.alt}', {"$['alt']": "person-1 $['image']['alt']"}],
  ['*[_id == $id][0]{"names": others[]->name}', {"$['names'][0]": "person-1 $['name']"}],
  ['*[_id == $id][0]{others[]->{name}}', {"$['others'][0]['name']": "person-1 $['name']"}],
  ['*[_id == $id][0]{"slug": slug.current}', {"$['slug']": "a1 $['slug']['current']"}],
  [
    '*[_id == $id][0]{tags}',
    {
      "$['tags'][0]": "a1 $['tags'][0]",
      "$['tags'][1]": "a1 $['tags'][1]",
      "$['tags'][2]": "a1 $['tags'][2]",
    },
  ],
  ['*[_id == $id][0]{"last": tags[-1]}', {"$['last']": "a1 $['tags'][2]"}],
  [
    '*[_id == $id][0]{items[note == "Same"]{note}}',
    {
      "$['items'][0]['note']": "a1 $['items'][?(@._key=='k1')]['note']",
      "$['items'][1]['note']": "a1 $['items'][?(@._key=='k2')]['note']",
    },
  ],
  [
    '*[_id == $id][0]{"up": items | order(label desc) {label}}',
    {
      "$['up'][0]['label']": "a1 $['items'][?(@._key=='k3')]['label']",
      "$['up'][1]['label']": "a1 $['items'][?(@._key=='k2')]['label']",
      "$['up'][2]['label']": "a1 $['items'][?(@._key=='k1')]['label']",
    },
  ],
  [
    '*[_id == $id][0]{"two": items[1..2].label}',
    {
      "$['two'][0]": "a1 $['items'][?(@._key=='k2')]['label']",
      "$['two'][1]": "a1 $['items'][?(@._key=='k3')]['label']",
    },
  ],
  [
    '*[_id == $id][0]{twins[]{label}}',
    {
      "$['twins'][0]['label']": "a1 $['twins'][0]['label']",
      "$['twins'][1]['label']": "a1 $['twins'][1]['label']",
    },
  ],
  ['*[_id == $id][0]{"t": coalesce(none, subtitle, title)}', {"$['t']": "a1 $['subtitle']"}],
  ['*[_id == $id][0]{"t": coalesce(none, author->name)}', {"$['t']": "person-1 $['name']"}],
  ['*[_id == $id][0]{"t": coalesce(none, "written in the query")}', {}],
  ['*[_id == $id][0]{"t": select(rank > 3 => title, subtitle)}', {"$['t']": "a1 $['subtitle']"}],
  [
    '*[_id == $id][0]{_type == "article" => {label}, _type == "other" => {title}}',
    {"$['label']": "a1 $['label']"},
  ],
  ['*[_id == $id][0]{author->{"of": ^.title}}', {"$['author']['of']": "a1 $['title']"}],
  [
    '*[_id == $id][0]{"by": *[_id == ^.author._ref][0]{name, "of": ^.title}}',
    {
      "$['by']['name']": "person-1 $['name']",
      "$['by']['of']": "a1 $['title']",
    },
  ],
  [
    '{"settings": *[_id == "person-1"][0]{name}, "more": [*[_id == $id][0].title, "x"]}',
    {
      "$['settings']['name']": "person-1 $['name']",
      "$['more'][0]": "a1 $['title']",
    },
  ],
  [
    '*[_type in ["person", "article"]] | order(_type) {label}',
    {
      "$[0]['label']": "a1 $['label']",
      "$[1]['label']": "person-1 $['label']",
    },
  ],
  [`*[_id == $id][0]{"it's": @["it's"]}`, {"$['it\\'s']": "a1 $['it\\'s']"}],
  // Computed from the content: no one place to click.
  ['*[_id == $id][0]{"t": title + subtitle}', {}],
  ['*[_id == $id][0]{"t": title + ""}', {}],
  ['*[_id == $id][0]{"t": lower(title), "u": string(rank), "n": rank + 0}', {}],
  ['*[_id == $id][0]{"t": pt::text(body)}', {}],
  ['*[_id == $id][0]{"t": array::join(tags, " "), "n": count(items), "u": array::unique(tags)}', {}],
  ['*[_id == $id][0]{"t": "Title", "same": $text}', {}],
]

lakeTest(
  'a source map names the very field that a value comes from, whatever the shape of the query',
  async (lake) => {
    await fill(lake)
    for (const [query, expected] of shapes) {
      const found = await mapOf(lake.client, query, {id: 'a1', text: 'Title'})
      expect({query, found}).toEqual({query, found: expected})
    }
  },
)

lakeTest('a whole document and `...` are mapped field by field, into nested lists', async (lake) => {
  await fill(lake)
  for (const query of ['*[_id == "a1"][0]', '*[_id == "a1"][0]{...}', '*[_id == "a1"][0]{..., "x": 1}']) {
    expect(await mapOf(lake.client, query)).toMatchObject({
      "$['title']": "a1 $['title']",
      "$['rank']": "a1 $['rank']",
      "$['items'][1]['label']": "a1 $['items'][?(@._key=='k2')]['label']",
      "$['body'][0]['children'][0]['text']":
        "a1 $['body'][?(@._key=='b1')]['children'][?(@._key=='s1')]['text']",
    })
  }
  const spread = await mapOf(lake.client, '*[_id == "a1"][0]{..., "title": author->name, author->{...}}')
  expect(spread).toMatchObject({
    "$['title']": "person-1 $['name']",
    "$['author']['image']['alt']": "person-1 $['image']['alt']",
    "$['subtitle']": "a1 $['subtitle']",
  })
})

lakeTest(
  'in the drafts perspective the map names the draft, and not the id under which it is shown',
  async (lake) => {
    await fill(lake)
    await lake.client.create({_id: 'drafts.a1', _type: 'article', title: 'Draft', label: 'Same words'})
    const query = '*[_type == "article"][0]{_id, title, label}'
    expect(await mapOf(lake.client, query, {}, 'drafts')).toEqual({
      "$['title']": "drafts.a1 $['title']",
      "$['label']": "drafts.a1 $['label']",
    })
  },
)

lakeTest('the client marks what an editor can click, and nothing else', async (lake) => {
  await fill(lake)
  const {projectId, dataset, apiVersion} = lake.client.config()
  const marked: unknown[] = []
  const client = createClient({
    projectId,
    dataset,
    apiVersion,
    apiHost: 'http://lake.invalid',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    resolveFetch: () => lakeFetch(lake.lake),
    stega: {
      enabled: true,
      studioUrl: '/studio',
      filter({sourceDocument, sourcePath, value}) {
        marked.push([sourceDocument._id, sourcePath, value])
        return true
      },
    },
  })
  const query = `*[_id == $id][0]{
    "words": label, "loud": upper(label), author->{name}, items[note == "Other"]{label}, "name": name
  }`
  const result: unknown = await client.fetch(query, {id: 'a1'})
  expect(stegaClean(result)).toEqual({
    words: 'Same words',
    loud: 'SAME WORDS',
    author: {name: 'A. Writer'},
    items: [{label: 'Third'}],
    name: null,
  })
  expect(marked).toEqual([
    ['a1', ['label'], 'Same words'],
    ['person-1', ['name'], 'A. Writer'],
    ['a1', ['items', {_key: 'k3', _index: -1}, 'label'], 'Third'],
  ])
  expect(JSON.stringify(result)).not.toBe(JSON.stringify(stegaClean(result)))
})
