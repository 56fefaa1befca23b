import {PortableText} from '@portabletext/react'
import type {NumberedText} from './number-citations'
import {textComponents} from './text-components'

/** Text without headings: the answer to a question, or the inside of a box. */
export function SimpleText({value}: {value: NumberedText | null | undefined}) {
  if (!value) return null
  return <PortableText value={value} components={textComponents} onMissingComponent={false} />
}
