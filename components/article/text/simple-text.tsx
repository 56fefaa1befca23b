import {PortableText} from '@portabletext/react'
import type {SimpleText as SimpleTextValue} from '@/sanity/types.generated'
import {markPlaceholders} from './mark-placeholders'
import {textComponents} from './text-components'

/** Text without headings: the answer to a question, or the inside of a box. */
export function SimpleText({value}: {value: SimpleTextValue | null | undefined}) {
  if (!value) return null
  const blocks = value.map((block) => ({...block, children: markPlaceholders(block.children)}))
  return <PortableText value={blocks} components={textComponents} onMissingComponent={false} />
}
