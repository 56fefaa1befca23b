import {hasContentTrouble} from './has-content-trouble.ts'

/** What is wrong with content, in words for machines. */
export function contentProblems(): string[] {
  return hasContentTrouble() ? ['content-unavailable'] : []
}
