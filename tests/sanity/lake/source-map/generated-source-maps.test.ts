import fc from 'fast-check'
import {expect, test} from 'vitest'
import {property} from '@/sanity/lake/json/property'
import {sourceMapOf} from '@/sanity/lake/source-map/source-map'
import {openLake, reference} from '../lake-test'

/** Documents in which no two texts are alike: what a text says is where it must come from. */
function unmistakable(count: number) {
  return Array.from({length: count}, (_, n) => {
    const id = `doc${n}`
    const text = (place: string) => `${id} ${place}`
    const item = (key: string) => ({
      _key: key,
      label: text(`$['list'][?(@._key=='${key}')]['label']`),
      ref: reference(`doc${(n + 1) % count}`),
    })
    return {
      _id: id,
      _type: n % 2 === 0 ? 'even' : 'odd',
      n,
      title: text("$['title']"),
      deep: {text: text("$['deep']['text']")},
      tags: [0, 1].map((index) => text(`$['tags'][${index}]`)),
      list: [item('k'), item('l')],
      next: reference(`doc${(n + 1) % count}`),
    }
  })
}

const field = fc.constantFrom(
  'title',
  'deep.text',
  'tags[0]',
  'tags[-1]',
  'list[1].label',
  '^.title',
  '@.deep.text',
)
const shape = fc.letrec<{object: string; value: string}>((tie) => ({
  object: fc
    .array(
      fc.oneof(
        tie('value').map((value) => `"v": ${value}`),
        fc
          .tuple(fc.constantFrom('a', 'b', 'title'), tie('value'))
          .map(([name, value]) => `"${name}": ${value}`),
        fc.constantFrom('...', 'title', 'deep', 'deep{text}', 'tags[]', 'list[]{..., "from": ^.title}'),
        fc.constantFrom('n > 2 => {"big": title}', '_type == "even" => {...deep}', 'list[]{ref->{title}}'),
      ),
      {minLength: 1, maxLength: 3},
    )
    .map((parts) => `{${parts.join(', ')}}`),
  value: fc.oneof(
    {maxDepth: 3},
    field,
    fc
      .tuple(fc.constantFrom('next->', 'list[0].ref->', 'next->next->', 'deep', '@'), tie('object'))
      .map(([base, inner]) => (base === '@' ? `@${inner}` : `${base}${inner}`)),
    fc
      .tuple(
        fc.constantFrom(
          'list[]',
          'list[label match "*k*"]',
          'list[0..0]',
          'list | order(label desc)',
          '[next, next][]->',
        ),
        tie('object'),
      )
      .map((parts) => `(${parts[0]})${parts[1]}`),
    fc.tuple(tie('value'), tie('value')).map(([first, second]) => `coalesce(none, ${first}, ${second})`),
    fc.tuple(tie('value'), tie('value')).map(([first, second]) => `select(n > 1 => ${first}, ${second})`),
    fc.tuple(tie('value'), tie('value')).map((parts) => `[${parts.join(', ')}]`),
    fc.constantFrom(
      'list[].label',
      'list[].ref->title',
      'title + deep.text',
      'upper(title)',
      'tags[@ match "*1*"]',
    ),
    fc.constantFrom(
      '*[_type == ^._type && n > ^.n] | order(n) {title, "up": ^.title}',
      'array::compact(tags)',
    ),
  ),
})).object

test('no generated query gets a value mapped to another field than its own', async () => {
  const lake = await openLake()
  lake.mutate({mutations: unmistakable(5).map((document) => ({create: document}))})
  const filters = fc.constantFrom(
    '*[_type == "even"]',
    '*',
    '*[n > 1] | order(n desc)',
    '*[_id == "doc2"][0]',
    '*[][1..2]',
  )
  const counts = {mapped: 0}
  fc.assert(
    fc.property(filters, shape, (filter, projection) => {
      const query = filter + projection
      const run = lake.query({query})
      const map = sourceMapOf(query, run, lake.view('raw'))
      for (const [place, {source}] of Object.entries(map.mappings)) {
        const value = valueAt(run.result, place)
        const from = `${map.documents[source.document]?._id} ${map.paths[source.path]}`
        if (typeof value !== 'string' || !value.startsWith('doc') || !value.includes('$')) continue
        expect({query, place, from}).toEqual({query, place, from: value})
        counts.mapped += 1
      }
    }),
    {numRuns: 1500, seed: 20_261_124},
  )
  expect(counts.mapped).toBeGreaterThan(5000)
})

/** The part of an answer at a place like `$[0]['list'][1]['label']`. */
function valueAt(result: unknown, place: string): unknown {
  const steps = [...place.matchAll(/\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]/g)]
  return steps.reduce<unknown>((value, [, index, name]) => {
    if (Array.isArray(value)) return value[Number(index)]
    return property(value, `${name}`)
  }, result)
}
