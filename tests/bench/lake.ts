import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Lake} from 'content-lake'
import {createLake, listen} from 'content-lake'
import {type Figure, median} from './report/figure.ts'

const articles = 8900
const people = 100
const questions = 1000
const words =
  'ketamine therapy clinic patient care dose session mood brain receptor safety evidence study'.split(' ')

const newest = `*[_type == "article"] | order(publishedAt desc) [0...12]
  {_id, title, summary, "slug": slug.current, author->{name, role}}`
const bySlug = `*[_type == "article" && slug.current == $slug][0]
  {..., author->{name, role}, citations[]->{title}}`

/** The budgets of the design, on a lake of 10,000 documents whose articles have 12 blocks. */
export async function benchLake(): Promise<Figure[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lake-bench-'))
  const lake = createLake({dir})
  try {
    fill(lake)
    let round = 0
    // A commit before every query: each one pays for what the last commit made stale.
    const query = (text: string, params: () => Record<string, unknown> = () => ({})) =>
      medianOf(
        25,
        () => touch(lake, round++),
        () => lake.query({query: text, params: params(), perspective: 'published'}),
      )
    const slug = () => ({slug: `article-${(round * 37) % articles}`})
    return [
      {name: 'article by slug', value: query(bySlug, slug), unit: 'ms', budget: 10},
      {name: 'newest 12 with author', value: query(newest), unit: 'ms', budget: 30},
      {
        name: 'FAQ list',
        value: query('*[_type == "faq"] | order(rank) {question, answer}'),
        unit: 'ms',
      },
      {name: 'count by type', value: query('count(*[_type == "article"])'), unit: 'ms'},
      {
        name: 'references to a person',
        value: query('*[references($id)]._id', () => ({id: 'person-7'})),
        unit: 'ms',
      },
      {
        name: 'text search',
        value: query('*[[@, _id] match text::query($q)][0...50]._id', () => ({q: 'recept*'})),
        unit: 'ms',
      },
      {name: 'commit heard by a listener', value: listenLatency(lake), unit: 'ms'},
      {name: 'commits', value: commitRate(lake), unit: 'per second'},
    ].map((measurement) => ({...measurement, value: Math.round(measurement.value * 100) / 100}))
  } finally {
    await lake.close()
    await rm(dir, {recursive: true})
  }
}

function fill(lake: Lake): void {
  const documents = [
    ...Array.from({length: people}, (_, n) => ({
      _id: `person-${n}`,
      _type: 'person',
      name: `Person ${n}`,
      role: 'Author',
    })),
    ...Array.from({length: questions}, (_, n) => ({
      _id: `faq-${n}`,
      _type: 'faq',
      rank: (n * 7919) % questions,
      question: sentence(n),
      answer: [block(n, 0)],
    })),
    ...Array.from({length: articles}, (_, n) => ({
      _id: `article-${n}`,
      _type: 'article',
      title: sentence(n),
      summary: sentence(n + 1),
      slug: {_type: 'slug', current: `article-${n}`},
      publishedAt: new Date(1_700_000_000_000 + ((n * 7919) % articles) * 60_000).toISOString(),
      author: {_type: 'reference', _ref: `person-${n % people}`},
      body: Array.from({length: 12}, (_, index) => block(n, index)),
    })),
  ]
  for (let start = 0; start < documents.length; start += 500) {
    lake.mutate({mutations: documents.slice(start, start + 500).map((document) => ({create: document}))})
  }
}

function block(seed: number, index: number) {
  const children = [
    {_type: 'span', _key: 's', text: `${sentence(seed + index)} ${sentence(seed * index)}`, marks: []},
  ]
  return {_type: 'block', _key: `b${index}`, style: 'normal', markDefs: [], children}
}

function sentence(seed: number): string {
  return Array.from({length: 10}, (_, n) => words[(seed * 31 + n * n * 17) % words.length]).join(' ')
}

/** An editor at work: another title, another day, of another article. */
function touch(lake: Lake, round: number): void {
  const publishedAt = new Date(1_700_000_000_000 + ((round * 104_729) % articles) * 60_000).toISOString()
  const set = {title: `Round ${round}`, publishedAt}
  lake.mutate({mutations: [{patch: {id: `article-${round % articles}`, set}}]})
}

function medianOf(times: number, prepare: () => void, run: () => unknown): number {
  const durations = Array.from({length: times}, () => {
    prepare()
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return median(durations)
}

function listenLatency(lake: Lake): number {
  let heard = 0
  const stop = listen(lake, {query: '*[_type == "article"]', includeResult: true}, () => {
    heard = performance.now()
  })
  const durations = Array.from({length: 25}, (_, round) => {
    const started = performance.now()
    touch(lake, round)
    return heard - started
  })
  stop()
  return median(durations)
}

function commitRate(lake: Lake): number {
  const started = performance.now()
  for (let round = 0; round < 200; round++) touch(lake, round)
  return 200 / ((performance.now() - started) / 1000)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.table(await benchLake())
}
