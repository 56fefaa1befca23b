import {z} from 'zod'
import {readText} from '../../../sanity/text/read-text.ts'
import type {TextKind} from '../../../sanity/text/text-parts.ts'
import {isVisible} from '../../../sanity/text/visible-text.ts'
import type {SimpleText} from '../../../sanity/types.generated.ts'
import {log} from '../../log.ts'
import type {ArticleBody} from '../content-types.ts'
import {refuseText} from './unprintable.ts'

const MOST_CHARACTERS = 5_000

/**
 * The text of an article. Refused when a part of it cannot be printed: half a warning may say the opposite. Of a draft
 * the rest is shown, with a note in the place of each part that is not.
 */
export function articleBody(isDraft: boolean) {
  return text<ArticleBody>('article', isDraft)
}

/** Text without headings, like the answer to a question. Refused as the text of an article is. */
export function simpleText(isDraft: boolean) {
  return text<SimpleText>('simple', isDraft)
}

/** `readText` gives what the generated types describe, which cannot be told from the types of its parts. */
function text<Text>(kind: TextKind, isDraft: boolean) {
  return z.unknown().transform((value, context): Text => {
    const {parts, problems, isCut} = readText(value, kind)
    if (problems.length > 0 && !isDraft) return refuseText(context, problems)
    if (isCut) log('content.cut')
    return parts as Text
  })
}

/** Lines at the top of an article. Empty ones would be bullets without words. */
export function keyPoints(isDraft: boolean) {
  return z.array(z.unknown()).transform((list, context): string[] => {
    const points = list.map((point) => (typeof point === 'number' ? String(point) : (point ?? '')))
    const texts = points.filter((point) => typeof point === 'string')
    if (texts.length < points.length && !isDraft) return refuseText(context, ['a key point is not text'])
    return texts.filter(isVisible).map((text) => text.slice(0, MOST_CHARACTERS))
  })
}
