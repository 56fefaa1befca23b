import {type Passage, splitSentences} from './language/sentences.ts'
import type {Severity, TextContext} from './rule.ts'
import {calledRules} from './rules/called-rules.ts'
import {linkRule, paragraphRules} from './rules/form.ts'
import type {sentenceRules, TextRuleName} from './rules/registry.ts'
import {readSentence} from './sentence.ts'

export type TextFinding = {
  rule: TextRuleName
  severity: Severity
  message: string
  /** The sentence, as it was written. */
  text: string
}

/** What may not be published in this paragraph, list item, heading or link, or should be looked at. */
export function checkText(text: string, context: TextContext): TextFinding[] {
  const passages = splitSentences(text)
  const findings = paragraphRules
    .filter(({breaks}) => breaks({text, sentences: passages.length}, context))
    .map((broken) => finding(broken, text, context))

  for (const {text: words, start, end} of withAnswers(text, passages)) {
    const sentence = readSentence(words, isCited(start, end, context))
    for (const broken of context.part === 'link' ? [linkRule] : calledRules(sentence.plain))
      if (broken.breaks(sentence, context)) findings.push(finding(broken, words, context))
  }
  return findings
}

/** It does not ask for an answer, like "can I drive?". */
const namesState =
  /^(?!(?:can|could|may|might|must|do|does|did|is|are|am|was|will|would|should|shall|has|have|had|what|when|where|which|who|whom|why|how)\b)\S+(?: \S+){0,6}\?$/i

/** "Suicidal? Write to us." is one sentence in two parts. */
function withAnswers(text: string, passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const before = joined.at(-1)
    if (!before || !namesState.test(before.text)) joined.push(passage)
    else joined.splice(-1, 1, {...passage, text: text.slice(before.start, passage.end), start: before.start})
  }
  return joined
}

type Broken = (typeof sentenceRules | typeof paragraphRules)[number]

function finding({name, severity, message}: Broken, text: string, context: TextContext): TextFinding {
  return {rule: name, severity: typeof severity === 'function' ? severity(context) : severity, message, text}
}

function isCited(start: number, end: number, {cited}: TextContext): boolean {
  return cited === 'all' || cited.some(([from, to]) => from < end && to > start)
}
