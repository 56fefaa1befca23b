import {seedDocuments} from '../../sanity/seed/seed-documents.ts'
import {checkDocument} from '../../sanity/wording/check-document.ts'
import {textPartsOf} from '../../sanity/wording/document/text-parts.ts'
import type {Figure} from './report/figure.ts'

const DOCUMENTS = 10_000
const WORDS = 700
const ROUNDS = 20
/** One reading is too short to be measured. */
const TIMES_READ = 20

/**
 * What `npm run content:check` costs for 10,000 documents of 700 words, in processor time, and how often that is what it takes to find
 * the words of the same texts: a machine that has other work to do is slow in both.
 */
export function benchWording(): Figure[] {
  const documents = seedDocuments('image-0123456789012345678901234567890123456789-1600x1200-png').map(
    (document) => ({...document}),
  )
  const byId = new Map(documents.map((document) => [document._id, document]))
  const surroundings = {lookUp: (id: string) => byId.get(id), today: '2026-11-29'}
  const long = documents.filter(({_type}) => ['article', 'treatment', 'condition'].includes(_type))
  const texts = long.map((document) => textPartsOf(document).map(({text}) => text))
  const words = texts.flat().reduce((sum, text) => sum + wordsIn(text), 0)

  const check = secondsOf(() => {
    for (const document of long) checkDocument(document, surroundings)
  })
  const read =
    secondsOf(() => {
      for (let time = 0; time < TIMES_READ; time++) for (const text of texts.flat()) wordsIn(text)
    }) / TIMES_READ
  const times = (DOCUMENTS * WORDS) / words
  return [
    {name: 'wording of 10,000 documents, processor time', value: check * times, unit: 's'},
    {name: 'the same texts, only their words found', value: read * times, unit: 's'},
    {name: 'wording, as a multiple of finding the words', value: check / read, unit: 'x', budget: 120},
  ]
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** The quickest of several rounds, after one for the compiler. */
function secondsOf(work: () => void): number {
  work()
  const rounds = Array.from({length: ROUNDS}, () => {
    const start = process.cpuUsage()
    work()
    const {user, system} = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.min(...rounds)
}
