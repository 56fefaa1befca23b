import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {createSearchIndex, type SearchIndex} from '../../lib/content/search/index/search-index.ts'
import {typedWords} from '../../lib/content/search/words/typed-words.ts'
import {type Figure, percentile} from './report/figure.ts'

const ARTICLES = 8_000
const QUESTIONS = 2_000
const WORDS_OF_ARTICLE = 1_000
const WORDS_OF_QUESTION = 100
const VOCABULARY = 40_000
const MEGABYTE = 1024 * 1024

/** What people type. */
const everyday = [
  'ketamine',
  'side effects',
  'can I drive home after my infusion',
  'how much does it cost',
  'is it addictive',
  'what does it feel like',
  'depresison',
  'spravato or infusion',
  'blood pressure',
  'high blood pressure medicine',
  'zebra',
  'ketamine submarine',
  'con',
  'how long does it last and when can I go back to work after a session',
]

/** The worst that somebody could: words that are everywhere, or nowhere. */
const worst = [
  'depression anxiety brain drive risk dose sleep heart',
  'treatment session visit depression anxiety pain',
  'xqzvwk jwqpzx vvkqjz qqxxzz wwjjkk zzqqvv',
  'ab cd ef gh ij kl mn op',
]

/** What an index of 10,000 documents costs, and how long a search in it takes. The words are as frequent as in English. */
export async function benchSearch(): Promise<Figure[]> {
  const before = heapMegabytes()
  const start = cpuMs()
  let longest = 0
  const index = createSearchIndex()
  for (let number = 0; number < ARTICLES + QUESTIONS; number++) {
    const document = documentOf(number)
    const putAt = cpuMs()
    index.putAll(number < ARTICLES ? 'article' : 'faq', [{rev: '1', document}])
    longest = Math.max(longest, cpuMs() - putAt)
  }
  index.settle()
  const settleAt = cpuMs()
  index.find(['zebra'], '9999-12-31')
  const settled = cpuMs() - settleAt
  const built = cpuMs() - start
  const memory = heapMegabytes() - before + index.bytes() / MEGABYTE
  const times = searchTimes(index, everyday)
  return [
    {name: 'index of 10,000 documents, made in', value: built / 1_000, unit: 's'},
    {name: 'one document put into it, slowest', value: longest, unit: 'ms'},
    {name: 'the first search after a change', value: settled, unit: 'ms'},
    {name: 'its memory', value: memory, unit: 'MB', budget: 200},
    {name: 'a search in it, median', value: percentile(times, 0.5), unit: 'ms'},
    {name: 'a search in it, 95 of 100', value: percentile(times, 0.95), unit: 'ms', budget: 20},
    {name: 'the worst search in it', value: percentile(searchTimes(index, worst), 1), unit: 'ms'},
  ]
}

function searchTimes(index: SearchIndex, questions: readonly string[]): number[] {
  const times: number[] = []
  for (let round = 0; round < 12; round++)
    for (const question of questions) {
      const start = cpuMs()
      index.find(typedWords(question), '9999-12-31')
      // The first rounds are for the compiler.
      if (round >= 2) times.push(cpuMs() - start)
    }
  return times
}

function documentOf(number: number) {
  const isArticle = number < ARTICLES
  const random = randomOf(number)
  const words = Array.from({length: isArticle ? WORDS_OF_ARTICLE : WORDS_OF_QUESTION}, () => word(random()))
  return {
    _id: `document-${number}`,
    title: words.slice(0, 6).join(' '),
    slug: isArticle ? `page-${number}` : null,
    summary: words.slice(6, 30).join(' '),
    publishedAt: '2026-01-01',
    readingMinutes: 5,
    _createdAt: `2026-01-01T00:00:00.${number}Z`,
    texts: [{_type: 'block', style: 'normal', children: [{_type: 'span', text: words.join(' ')}]}],
  }
}

/** The words of this site are among the most frequent ones: nearly every document has them. */
const own =
  'ketamine treatment session depression anxiety pain brain drive risk dose sleep heart blood pressure visit infusion cost effects side medicine connect control condition consider'.split(
    ' ',
  )

function word(random: number): string {
  // The second word of a language is half as frequent as the first, the third a third.
  const rank = Math.floor(VOCABULARY ** random) - 1
  return rank % 3 === 1 ? (own[Math.floor(rank / 3)] ?? madeUp(rank)) : madeUp(rank)
}

function madeUp(rank: number): string {
  const parts = [
    'ba',
    'con',
    'de',
    'fi',
    'gor',
    'ha',
    'jul',
    'ke',
    'lam',
    'mo',
    'ner',
    'pi',
    'qua',
    'ros',
    'ti',
    'vu',
  ]
  let left = rank + 1
  let made = ''
  while (left > 0) {
    made += parts[left % parts.length]
    left = Math.floor(left / parts.length)
  }
  return made
}

function randomOf(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** The time in which this thread worked: on a busy machine the clock measures the others too. */
function cpuMs(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed / MEGABYTE
}
