import type {Sentence} from './sentence.ts'

/** An error stops publishing; a warning can be accepted with a reason; an info is only shown. */
export type Severity = 'error' | 'warning' | 'info'

/** What a sentence cannot say of itself. */
export type TextContext = {
  /** The parts of the text that carry a citation mark, by their place in it; `all` when the sources stand beside the text. */
  cited: 'all' | readonly (readonly [start: number, end: number])[]
  /** Articles, treatments, conditions and FAQs: a claim without a source is an error there, elsewhere a warning. */
  demandsCitations: boolean
  showsCrisisPanel: boolean
  /** Whether the page names the board of whom it calls "board certified". */
  namesBoard: boolean
  /** The words of a link are also checked with the sentence around them. */
  part: 'text' | 'heading' | 'link'
}

/** Looks at each sentence alone. */
export type SentenceRule<Name extends string = string> = {
  name: Name
  severity: Severity | ((context: TextContext) => Severity)
  /** What is wrong, and how to put it right, for a nurse. */
  message: string
  /** Tried on each word alone: without such a word the rule cannot be broken. It spares most sentences the patterns, which take time. */
  calledBy?: RegExp
  breaks: (sentence: Sentence, context: TextContext) => boolean
}

/** Looks at a paragraph, a list item or a heading as a whole. */
export type ParagraphRule<Name extends string = string> = Omit<SentenceRule<Name>, 'calledBy' | 'breaks'> & {
  breaks: (paragraph: {text: string; sentences: number}, context: TextContext) => boolean
}

/** Keeps the name as a type, so that `RuleName` follows from the registry. */
export function rule<const Name extends string>(entry: SentenceRule<Name>): SentenceRule<Name> {
  return entry
}
