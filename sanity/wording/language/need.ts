import type {Sentence} from '../sentence.ts'
import {every} from './every.ts'

const needless =
  /(?:\bno (?:need|reason|requirement|obligation|point|call|rush)\b|\bnot (?:need|needed|have to|required|require|necessary|obliged|bother|expected|expect|ask|asked|want|insist|important|essential|matter|worry about)\b|\b(?:need|needs|requires?) no\b|\bneed not\b|\bunnecessary\b|\boptional\b|\bnever (?:need|have to)\b|\b(?:nobody|no one|none) (?:needs|has|must|will need|is required)\b|\bnolonger (?:need|have to)\b|\bwithout (?:needing|having)\b|\bnothing (?:that )?(?:you|patients) (?:have|need|must|ever)(?: to)?\b|\bnothing (?:\w+ )?to\b|\bskip\b|\bwaste of time\b|\bonly if you (?:like|want|feel like)\b)(?: (?!if\b)\w+){0,6} ?$/
const needlessBehind =
  /^(?: \w+){0,5} (?:is|are|would be|seems?) (?:\w+ )?(?:not (?:needed|necessary|required|important|essential)|optional|unnecessary|pointless|up to you|a waste of time|overkill)\b/
const noneNeeded = /\b(?:no|without|zero) (?:\w+ )?$/
const needed = /^(?: \w+){0,2} ?(?:(?:is|are) )?(?:needed|required|necessary|at all|whatsoever)\b|^$/

/** Whether the sentence says that something which protects patients need not be done: "no need to §", "§ is optional". */
export function declaresNeedless(sentence: Sentence, protection: RegExp): boolean {
  if (sentence.isQuestion || !protection.test(sentence.plain)) return false
  return sentence.clauses().some(({text}) =>
    [...every(protection, text)].some(({index, 0: found}) => {
      const before = text.slice(0, index)
      const behind = text.slice(index + found.length)
      if (/\b(?:if|when) \w* ?(?:\w+ )?not\b/.test(before)) return false
      return (
        needless.test(before) ||
        needlessBehind.test(behind) ||
        (noneNeeded.test(before) && needed.test(behind.trimEnd()) && behind !== '')
      )
    }),
  )
}
