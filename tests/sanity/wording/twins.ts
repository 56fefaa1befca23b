import {checkText} from '@/sanity/wording/check-text'
import type {TextContext} from '@/sanity/wording/rule'

/** A sentence that is wrong, and a near twin that is right. Words between braces carry a citation mark. */
export type Pair = readonly [wrong: string, right: string]

/** By the rule that the first of each pair breaks. The second breaks none. */
export type Twins = Record<string, Pair[]>

/** An article with the crisis panel. */
export const inArticle: TextContext = {
  cited: [],
  demandsCitations: true,
  showsCrisisPanel: true,
  namesBoard: false,
  part: 'text',
}

/** The rules that a sentence breaks with an error or a warning. */
export function brokenBy(marked: string, context: TextContext = inArticle): string[] {
  const cited: [number, number][] = []
  let text = ''
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const words = piece.replace(/^\{|\}$/g, '')
    if (words !== piece) cited.push([text.length, text.length + words.length])
    text += words
  }
  return checkText(text, {...context, cited})
    .filter(({severity}) => severity !== 'info')
    .map(({rule}) => rule)
}

/** The pairs of which a sentence is judged wrongly, for a score. */
export function misjudged(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(([wrong, right]) => [
    ...(brokenBy(wrong).length === 0 ? [`not found: ${wrong}`] : []),
    ...(brokenBy(right).length > 0 ? [`false alarm: ${right}`] : []),
  ])
}
