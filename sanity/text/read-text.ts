import {readAnyParts} from './read-blocks.ts'
import type {ReadBlock, ReadText, TextKind} from './text-parts.ts'
import {createReader} from './text-reader.ts'

/**
 * A text as a page can print it, whatever wrote it: the Studio, an import or a script. Keys are for editing, so missing
 * ones are filled in. Whatever cannot be printed is named in `problems`, and a note stands in its place.
 */
export function readText(value: unknown, kind: TextKind): ReadText {
  const reader = createReader()
  const parts = readAnyParts(value, kind, reader)
  const isCut = reader.isCut()
  return {parts: isCut ? [...parts, theRest] : parts, problems: reader.problems, isCut}
}

/** A reader must not take a text for whole that was ended early. */
const theRest: ReadBlock = {
  _type: 'block',
  _key: 'the~rest',
  style: 'normal',
  children: [
    {
      _type: 'span',
      _key: 'the~rest',
      text: 'The rest of this text is too long to be shown here. Please ask us for it.',
      marks: ['strong'],
    },
  ],
  markDefs: [],
}
