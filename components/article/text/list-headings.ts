import type {ArticleBody} from '@/lib/content/content-types'
import {plainText} from './text-block'

export type Heading = {key: string; id: string; level: 2 | 3 | 4; text: string}

const levels: Record<string, Heading['level']> = {h2: 2, h3: 3, h4: 4}

/** Ids that the page itself uses: a heading with the same words gets a number. */
const taken = ['main', 'contents', 'references', 'questions']

/** The headings of a text with an id for each: made of its words, so that it stays when text is added above. */
export function listHeadings(body: ArticleBody): Heading[] {
  const used = new Set(taken)
  return body.flatMap((block) => {
    if (block._type !== 'block' || block.listItem) return []
    const level = levels[block.style ?? '']
    const text = plainText(block).trim()
    if (!level || !text) return []
    const id = unusedId(toId(text), used)
    used.add(id)
    return {key: block._key, id, level, text}
  })
}

function unusedId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted
  for (let count = 2; used.has(id); count += 1) id = `${wanted}-${count}`
  return id
}

function toId(text: string): string {
  const words = text
    .normalize('NFKD')
    // A soft hyphen from a word processor does not separate words.
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return words || 'section'
}
