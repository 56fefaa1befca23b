import type {Scores} from '../measure-lighthouse.ts'
import type {PageResults} from '../pages.ts'

type Goal = {name: string; limit: string; measured: string; isMet: boolean}

const LARGEST_GZIP = 14_000
const SLOWEST_PAINT = 1.1
const LEAST_SHARE = 0.8

/** What the content pages are to reach, and what this run says of it. */
export function goals({pages, shares}: PageResults): Goal[] {
  const own = pages.filter(({name}) => name.startsWith('our '))
  const paintOf = (wanted: string) =>
    pages.find(({name}) => name === wanted)?.scores.largestPaint ?? Number.NaN
  const script = Math.max(...own.map(({bytes}) => bytes.js))
  const gzip = Math.max(...own.map((page) => page.gzip))
  const score = Math.min(...own.flatMap(({scores}) => marksOf(scores)))
  const paint = paintOf('our article') / paintOf('plain HTML')
  const share = Math.min(shares.brotli, shares.plain)
  return [
    {name: 'Script on a content page, bytes', limit: '0', measured: String(script), isMet: script === 0},
    {
      name: 'HTML + CSS of a content page, gzip',
      limit: `${LARGEST_GZIP / 1_000} kB`,
      measured: `${(gzip / 1_000).toFixed(1)} kB`,
      isMet: gzip <= LARGEST_GZIP,
    },
    {
      name: 'Lighthouse, the lowest of all scores',
      limit: '100',
      measured: String(score),
      isMet: score === 100,
    },
    {
      name: 'Largest paint of the article, to plain HTML',
      limit: `${SLOWEST_PAINT}`,
      measured: paint.toFixed(2),
      isMet: paint <= SLOWEST_PAINT,
    },
    {
      name: 'Requests a second behind the front server, to a static file',
      limit: `${LEAST_SHARE}`,
      measured: share.toFixed(2),
      isMet: share >= LEAST_SHARE,
    },
  ]
}

function marksOf({performance, accessibility, bestPractices, seo}: Scores): number[] {
  return [performance, accessibility, bestPractices, seo]
}
