import type {Severity} from '../rule.ts'
import type {ReadDocument, Surroundings} from './read-document.ts'

export type Place = {path: string; text: string}

/** Looks at a document as a whole. */
export type DocumentRule<Name extends string = string> = {
  name: Name
  severity: Severity
  message: string
  find: (document: ReadDocument, surroundings: Surroundings) => Place[]
}

export function documentRule<const Name extends string>(entry: DocumentRule<Name>): DocumentRule<Name> {
  return entry
}

/** One place, when the text there is wrong. */
export function at(path: string, isWrong: boolean, text: unknown = ''): Place[] {
  return isWrong ? [{path, text: typeof text === 'string' ? text : ''}] : []
}
