import {readText} from '../text/read-text.ts'
import {isRecord, type TextKind} from '../text/text-parts.ts'
import {isVisible} from '../text/visible-text.ts'

/** Names the parts of a text that patients would not see. Returns undefined if all of it is printed. */
export function readableTextProblem(value: unknown, kind: TextKind): string | undefined {
  const {problems, isCut} = readText(value, kind)
  if (problems[0]) {
    return `${capital(problems[0])}. Delete it, or write it as text. Until then patients see the page as it was before.`
  }
  if (isCut) return 'The text is too long for one page: patients see only its beginning. Make two of it.'
  return undefined
}

/** A bullet without words is not printed, and is rarely meant. */
export function emptyItemProblem(value: unknown): string | undefined {
  const items = (Array.isArray(value) ? value : []).filter((block) => isRecord(block) && block.listItem)
  return items.some((item) => !hasWords(item))
    ? 'A list has a line without words. Write something there, or delete the line.'
    : undefined
}

function hasWords(block: Record<string, unknown>): boolean {
  const children = Array.isArray(block.children) ? block.children : []
  // The other check reports a value that is not text.
  return children.some(
    (child) => !isRecord(child) || child._type !== 'span' || isVisible(String(child.text ?? '')),
  )
}

export function keyPointProblem(point: unknown): string | undefined {
  return typeof point === 'string' && !isVisible(point)
    ? 'This key point has no words. Write something, or delete it.'
    : undefined
}

function capital(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1)}`
}
