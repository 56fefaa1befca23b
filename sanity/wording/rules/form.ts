import {isVisible} from '../../text/visible-text.ts'
import {placeholderPattern} from '../../validation/placeholder.ts'
import {wordsOf} from '../language/sentences.ts'
import {type ParagraphRule, rule} from '../rule.ts'

/** Abbreviations that a page of this clinic may hold. */
const acronyms =
  /^(?:FDA|NMDA|GABA|AMPA|BDNF|MTOR|HIPAA|PTSD|REMS|KETARX|PMHNP|MADRS|ELEKT|NSAID|SSRIS|SNRIS|MAOI|MAOIS|STRIVE|AYUDA|RETRACTED|WARNING|SAMHSA|CRPS|AACAP|NAMI|TRICARE|COVID|KARMA|WCAG|LGBTQ|CPT|NICE|CANMAT)\b/
const MOST_WORDS = 25
const MOST_WORDS_OF_PARAGRAPH = 80
const MOST_SENTENCES = 5

/** The only one for the words of a link: the sentence around them is checked with them. */
export const linkRule = rule({
  name: 'click-here',
  severity: 'warning',
  calledBy: /click|tap|press/,
  message: 'Say where the link leads, like "Read about side effects": screen readers list links alone.',
  breaks: ({plain}, {part}) =>
    /\b(?:click|tap|press) (?:here|this link|the link|below)\b/.test(plain) ||
    (part === 'link' &&
      (/^(?:here|more|read more|learn more|see more|this|link|this (?:page|link|article)|continue|details|find out more)[.!]?$/.test(
        plain,
      ) ||
        /^https?:\/\//.test(plain))),
})

export const formRules = [
  rule({
    name: 'capitals',
    severity: 'warning',
    message: 'Capital letters shout, and are hard to read. Write small letters.',
    breaks: ({text}) => {
      const loud = (text.match(/\b[A-Z][A-Z'’]{3,}\b/g) ?? []).filter((word) => !acronyms.test(word))
      return loud.length >= 2 || loud.some((word) => word.length >= 6)
    },
  }),
  rule({
    name: 'exclamation',
    severity: 'warning',
    calledBy: /!/,
    message: 'More than one exclamation mark sounds like an advertisement. End with a full stop.',
    breaks: ({text}) => /[!?]*![!?]*[!?]|[!?]!+/.test(text) || (text.match(/!/g)?.length ?? 0) > 1,
  }),
  linkRule,
  rule({
    name: 'unfinished',
    severity: 'error',
    calledBy: /todo|tbd|tbc|fixme|xx|\btk\b|lorem|\[|\?\?|<|\{\{|\bhere\b|asdf|placeholder/,
    message: 'This is a note to yourself or a filler. Write the text, or delete it.',
    breaks: ({text}) =>
      /\b(?:TODO|TBD|TBC|FIXME|XXX+|TK)\b|\blorem ipsum\b|\[(?:insert|add|your|name|date|clinic name|phone|number|tbd|\.\.\.|…)[^\]]*\]|\?\?\?|<(?:name|phone|date|insert)[^>]*>|\bx{3,}\b|\{\{.*\}\}|\b(?:text|copy|words?) (?:goes|go|to come) here\b|\basdf|\bplaceholder text\b/i.test(
        text.replace(placeholderPattern, ''),
      ),
  }),
  rule({
    name: 'placeholder',
    severity: 'warning',
    calledBy: /\[/,
    message: 'The clinic still has to supply this. Write what is in the brackets, and delete the brackets.',
    breaks: ({text}) => placeholderPattern.test(text),
  }),
  rule({
    name: 'long-sentence',
    severity: 'warning',
    message: `This sentence has more than ${MOST_WORDS} words. Make two of it.`,
    breaks: ({text}) =>
      text.length > 4 * MOST_WORDS &&
      wordsOf(text.replace(placeholderPattern, 'placeholder')).length > MOST_WORDS,
  }),
]

export const paragraphRules = [
  paragraph({
    name: 'long-paragraph',
    severity: 'info',
    message: `A paragraph of more than ${MOST_SENTENCES} sentences or ${MOST_WORDS_OF_PARAGRAPH} words is hard to read. Make two of it.`,
    breaks: ({text, sentences}, {part}) =>
      part === 'text' &&
      (sentences > MOST_SENTENCES ||
        (text.length > 2 * MOST_WORDS_OF_PARAGRAPH && wordsOf(text).length > MOST_WORDS_OF_PARAGRAPH)),
  }),
  paragraph({
    name: 'empty-heading',
    severity: 'warning',
    message: 'A heading without words is read out as "heading". Write it, or delete the line.',
    breaks: ({text}, {part}) => part === 'heading' && !isVisible(text),
  }),
]

function paragraph<const Name extends string>(entry: ParagraphRule<Name>): ParagraphRule<Name> {
  return entry
}
