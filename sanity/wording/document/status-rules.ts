import {HIGHEST_GRADE, readingGrade} from '../reading-grade.ts'
import {at, documentRule} from './document-rule.ts'
import type {ReadDocument} from './read-document.ts'

const conditions =
  /\b(?:depress\w*|anxiety|ptsd|post traumatic|ocd|bipolar|suicid\w*|(?:chronic |nerve )pain|fibromyalgia|crps|migraines?)\b/
const pages = ['article', 'treatment', 'condition']
/** A few sentences can be hard because of one name. */
const FEWEST_WORDS = 100

export const statusRules = [
  documentRule({
    name: 'off-label-missing',
    severity: 'error',
    message:
      'The text speaks of ketamine for a condition, and does not say that this is off-label. Choose the regulatory status, and say it in the text.',
    find: (document) =>
      at('regulatoryStatus', lacksStatus(document) && !/\boff label\b/.test(document.words)),
  }),
  documentRule({
    name: 'regulatory-status',
    severity: 'warning',
    message:
      'The text speaks of ketamine for a condition. Choose the regulatory status, so that the page prints what the FDA has approved.',
    find: (document) =>
      at(
        'regulatoryStatus',
        pages.includes(document.type) &&
          // Chosen, and the words say it: talking therapy has no status of its own.
          document.fields.regulatoryStatus !== 'not-applicable' &&
          lacksStatus(document) &&
          /\boff label\b/.test(document.words),
      ),
  }),
  documentRule({
    name: 'crisis-panel',
    severity: 'warning',
    message: 'The page is about suicide. Choose the prominent crisis panel, which stands at its top.',
    find: ({fields, parts}) =>
      at(
        'crisisPanel',
        fields.crisisPanel === 'standard' &&
          parts.some(({part, text}) => part === 'heading' && /suicid|self-harm/i.test(text)),
      ),
  }),
  documentRule({
    name: 'reading-grade',
    severity: 'warning',
    message: `The text is harder than grade ${HIGHEST_GRADE}. Shorten the longest sentences and use everyday words; the hardest one is named.`,
    find: ({type, parts}) => {
      if (!pages.includes(type)) return []
      const read = parts.filter(({path, part}) => path.startsWith('body') && part === 'text')
      const {grade, words, hardest} = readingGrade(read.map(({text}) => text))
      return at('body', words >= FEWEST_WORDS && grade > HIGHEST_GRADE, hardest[0]?.text)
    },
  }),
  documentRule({
    name: 'repeated-key-point',
    severity: 'warning',
    message: 'Two key points say the same. Delete one.',
    find: ({parts}) => {
      const points = parts.filter(({path}) => path.startsWith('keyPoints'))
      return points.flatMap(({path, text}, index) =>
        at(
          path,
          points.slice(0, index).some((other) => sameWords(other.text, text)),
          text,
        ),
      )
    },
  }),
]

function lacksStatus({type, fields, words}: ReadDocument): boolean {
  const {regulatoryStatus} = fields
  const isOpen = typeof regulatoryStatus !== 'string' || ['', 'not-applicable'].includes(regulatoryStatus)
  return isOpen && [...pages, 'faq'].includes(type) && /\bketamine\b/.test(words) && conditions.test(words)
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(a) === bare(b)
}
