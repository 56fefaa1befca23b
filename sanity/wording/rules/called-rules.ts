import {sentenceRules} from './registry.ts'

type Rule = (typeof sentenceRules)[number]

/** By word, the places in the registry of the rules that it calls. Most words come again in the next sentences. */
// biome-ignore lint/plugin: a memo of the rules, which never change.
const calls = new Map<string, readonly number[]>()
const MOST_WORDS = 20_000

const always = sentenceRules.flatMap(({calledBy}, place) => (calledBy ? [] : [place]))

/** The rules that a sentence can break, as far as its words alone say. In the order of the registry. */
export function calledRules(plain: string): readonly Rule[] {
  const called = new Set(always)
  for (const word of plain.split(' ')) for (const place of callsOf(word)) called.add(place)
  return sentenceRules.filter((_, place) => called.has(place))
}

function callsOf(word: string): readonly number[] {
  const known = calls.get(word)
  if (known) return known
  const found = sentenceRules.flatMap(({calledBy}, place) => (calledBy?.test(word) ? [place] : []))
  if (calls.size >= MOST_WORDS) calls.clear()
  calls.set(word, found)
  return found
}
