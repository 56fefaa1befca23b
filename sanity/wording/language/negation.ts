import type {Sentence} from '../sentence.ts'
import {every} from './every.ts'

/** Words that turn what follows into its opposite. */
const negators =
  /\b(?:not|no one|no|never|nobody|none|nothing|neither|nor|without|hardly|cannot|lacks?|lacking|instead of|rather than|far from|short of|anything but|nolonger|unlikely|unproven|avoid(?:s|ed|ing)?|den(?:y|ies|ied))\b/g

/** A word between two others, for patterns: a "not" there would turn their meaning. */
export const between = '(?:(?!(?:not|never|no|nor|hardly|nothing|un\\w+) )\\w+ )'

/** A warning of a claim repeats it. */
const warned =
  /\b(?:myth|beware|be (?:careful|cautious|wary|suspicious|skeptical|sceptical)|be (?:very )?(?:careful|wary)|distrust|do not (?:trust|believe)|untrue|misleading|too good to be true|(?:any|some)one who (?:says|promises|claims|tells)|(?:claims?|promises?|ads?|adverts?|advertisements?|clinics?|websites?|people|sites?) (?:that|which|who) (?:say|says|promise|promises|claim|claims|advertise|offer|guarantee|speak|talk|tell)\w*|ask (?:\w+ ){0,2}(?:for|what|which|whether|if|how|why)|it is (?:wrong|false|untrue|a mistake) (?:to|that)|(?:is|are|was|were|would be) (?:false|wrong|untrue|a myth|not true|not known|unknown))\b/

/** What others do or say is told, and not advised: "some firms send lozenges". */
const told =
  /\b(?:some|certain|several|other|a few|a number of|two|three|four|five) (?:of (?:the|these|those) )?(?:online |web |other |home )?(?:firms|companies|sellers|sites|websites|web pages|ads|adverts|advertisements|posts)\b(?: (?:that|which|who))? (?:(?:also|still|even|wrongly|now) )?(?:say|said|claim|claimed|call|called|promise|promised|state|stated|write|wrote|advertise|advertised|sell|sold|send|sent|mail|mailed|ship|shipped|deliver|delivered|offer|offered)\b/

/** In the words of a source: "three said that". */
const toldBySource =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|others|many|most)(?: (?:of (?:them|the \w+|these \w+)|sites|websites|ads|clinics|firms))? (?:also |even |wrongly )?(?:said|claimed|called|promised|stated|wrote|advertised)\b/

/** "One called it an approved medicine, which it is not." */
const deniedByRelative =
  /^[^;:]*,? \bwhich (?:it|they|this|that|these|ketamine|(?:the |our |this )?(?:treatment|infusions?|medicine|therapy|drug|clinic)) (?:is|are|was|were|does|do|did|has|have|can|will) not(?: (?:been|at all|yet|so far))?\W*$/

/** "A cure is not known", "guarantees do not exist". */
const deniedBehind =
  /^(?:\S+ ){0,4}?(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|might|must) (?:not|never)\b|^(?:\S+ ){0,3}?(?:is|are|was|were) (?:false|wrong|untrue|unknown|impossible|a myth|misleading|unproven|unlikely)\b/

/** "Nobody knows if it heals the brain." */
const inDoubt =
  /\b(?:(?:nobody|no one|none of us|not|never|hardly|yet to) (?:\w+ ){0,3}(?:know|knows|known|sure|certain|clear|say|tell|prove[dn]?|found|shown|understood)|uncertain|unclear|unknown|unsure|ask\w*|test(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|examin\w+|wonder\w*|questions?)\W*$/

/** Whether what the pattern finds is said of nothing: "no cure", "is not a cure", "beware of a cure". */
export function isDenied(sentence: Sentence, found: RegExpExecArray): boolean {
  if (warned.test(sentence.plain) || isTold(sentence.plain, found)) return true
  if (sentence.isCited && toldBySource.test(sentence.plain)) return true
  const clause = sentence.clauseAt(found.index)
  // "It is not known whether it helps" leaves open what it names.
  if (/^\s*whether\b/.test(clause.text)) return true
  if (/^\s*(?:if|that)\b/.test(clause.text) && inDoubt.test(sentence.plain.slice(0, clause.start)))
    return true
  const before = sentence.plain.slice(clause.start, found.index)
  if ((before.match(negators)?.length ?? 0) % 2 === 1) return true
  const rest = sentence.plain.slice(found.index + found[0].length)
  if (deniedByRelative.test(rest)) return true
  const behind = sentence.plain.slice(found.index + found[0].length, clause.end).trimStart()
  return deniedBehind.test(behind)
}

/** Up to where the clinic speaks for itself again: "and we send them too". */
function isTold(plain: string, found: RegExpExecArray): boolean {
  const teller = told.exec(plain)
  if (!teller || teller.index > found.index) return false
  return !/[;:]|\b(?:and|but|so|because) (?:we|our|you|it|they|this|that|here|ketamine)\b/.test(
    plain.slice(teller.index, found.index + found[0].length),
  )
}

/** The sentence says it, and does not deny it. Each place is looked at: the first may be denied and the second not. */
export function says(sentence: Sentence, pattern: RegExp): boolean {
  if (!pattern.test(sentence.plain)) return false
  for (const found of every(pattern, sentence.plain)) if (!isDenied(sentence, found)) return true
  return false
}
