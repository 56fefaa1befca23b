import {isRecord} from '../text/text-parts.ts'
import {linkProblem} from './link.ts'

/**
 * Says what is wrong with a link or a citation, and names the words that carry it. A check of the mark itself would be shown as
 * "Mark definitions / Source / Sources".
 */
export function marksProblem(blocks: unknown): string | undefined {
  for (const block of Array.isArray(blocks) ? blocks : []) {
    if (!isRecord(block) || !Array.isArray(block.markDefs)) continue
    for (const mark of block.markDefs) {
      const problem = isRecord(mark) ? markProblem(mark) : undefined
      if (problem) return `“${markedWords(block, mark._key)}”: ${problem}`
    }
  }
  return undefined
}

function markProblem({_type, href, citations, word}: Record<string, unknown>): string | undefined {
  if (_type === 'word' && !(isRecord(word) && word._ref)) return 'Choose the word of the glossary.'
  if (_type === 'link') return linkProblem(typeof href === 'string' ? href : undefined)
  if (_type !== 'citation') return undefined
  const ids = (Array.isArray(citations) ? citations : []).map((source) =>
    isRecord(source) ? source._ref : undefined,
  )
  if (!ids.some(Boolean)) return 'Choose at least one source for these words.'
  return new Set(ids).size < ids.length ? 'The same source is listed twice for these words.' : undefined
}

function markedWords({children}: Record<string, unknown>, key: unknown): string {
  const spans = (Array.isArray(children) ? children : []).filter(isRecord)
  const marked = spans.filter(({marks}) => Array.isArray(marks) && marks.includes(key))
  const words = (marked.length > 0 ? marked : spans)
    .map(({text}) => (typeof text === 'string' ? text : ''))
    .join('')
  return words.length > 40 ? `${words.slice(0, 40).toWellFormed()}…` : words
}
