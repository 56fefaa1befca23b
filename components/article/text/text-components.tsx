import type {PortableTextComponents} from '@portabletext/react'
import type {ReactNode} from 'react'
import {SafeLink} from '@/components/ui/safe-link'
import {documentPath} from '@/sanity/document-types'
import {CitationLinks} from './citation-links'
import {directionOf} from './direction'

/**
 * What every text of the site can hold. An unknown object is skipped and an unknown style or mark shows its words
 * plain: content may be newer than the code, and a reader must not meet an error because of it.
 */
export const textComponents = {
  types: {citationNumbers: CitationLinks},
  block: {normal: Paragraph, h1: Paragraph, h5: Paragraph, h6: Paragraph},
  listItem: ListItem,
  marks: {
    link: ({value, children}) => <SafeLink href={hrefOf(value)}>{children}</SafeLink>,
    word: ({value, children}) => <ExplainedWord word={shownWord(value)}>{children}</ExplainedWord>,
    placeholder: ({children}) => <mark className="placeholder">{children}</mark>,
    underline: Plain,
  },
  unknownType: () => null,
  unknownMark: Plain,
  unknownBlockStyle: Paragraph,
} satisfies PortableTextComponents

type Block = {value?: object; children?: ReactNode}

function Paragraph({value, children}: Block) {
  return <p dir={directionOfBlock(value)}>{children}</p>
}

function ListItem({value, children}: Block) {
  return <li dir={directionOfBlock(value)}>{children}</li>
}

export function directionOfBlock(block: object | undefined): 'auto' | undefined {
  const spans = block && 'children' in block && Array.isArray(block.children) ? block.children : []
  return directionOf(...spans.map((span) => (typeof span?.text === 'string' ? span.text : undefined)))
}

function Plain({children}: {children?: ReactNode}) {
  return children
}

type Word = {_id: string; meaning: string}

/** The meaning is its description, and stands in full where the link leads. */
function ExplainedWord({word, children}: {word: Word | undefined; children?: ReactNode}) {
  const href = word && documentPath('glossaryTerm', word)
  if (!href) return children
  return (
    <a href={href} title={word.meaning}>
      {children}
    </a>
  )
}

function shownWord(mark: unknown): Word | undefined {
  const shown = typeof mark === 'object' && mark !== null && 'shown' in mark ? mark.shown : undefined
  if (typeof shown !== 'object' || shown === null || !('_id' in shown) || !('meaning' in shown))
    return undefined
  const {_id, meaning} = shown
  return typeof _id === 'string' && typeof meaning === 'string' ? {_id, meaning} : undefined
}

function hrefOf(mark: unknown): string | undefined {
  const href = typeof mark === 'object' && mark !== null && 'href' in mark ? mark.href : undefined
  return typeof href === 'string' ? href : undefined
}
