import {isRecord, type ReadMark, type ReadSpan, textLimits} from './text-parts.ts'
import {createKeys, type TextReader} from './text-reader.ts'
import {unwrapLink} from './unwrap-link.ts'

/** Decorations that the page draws. Words with any other decoration stay, plain. */
const decorators = new Set(['strong', 'em', 'underline', 'code', 'strike-through'])

/** The runs of words of a block. */
export function readSpans(value: unknown, markDefs: readonly ReadMark[], reader: TextReader): ReadSpan[] {
  const keys = createKeys()
  const defined = new Set(markDefs.map(({_key}) => _key))
  const found = listOf(value, reader).flatMap((child): ReadSpan[] => {
    const words = wordsOf(child, reader)
    const text = words === undefined ? '' : reader.takeWords(words)
    if (text === '') return []
    const given = isRecord(child) && Array.isArray(child.marks) ? child.marks : []
    const marks = [...new Set(given.filter((mark) => decorators.has(mark) || defined.has(mark)))]
    return [
      {
        _type: 'span',
        _key: keys(isRecord(child) ? child._key : undefined),
        text,
        marks: marks.slice(0, textLimits.marksOnSpan),
      },
    ]
  })
  return joinRest(found)
}

function listOf(value: unknown, reader: TextReader): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value
  if (typeof value === 'string') return [value]
  return [reader.problem('the words of a paragraph are stored in a form that no editor writes')]
}

function wordsOf(child: unknown, reader: TextReader): string | undefined {
  if (child === null || child === undefined) return undefined
  if (typeof child === 'string') return child
  if (!isRecord(child) || (child._type !== 'span' && child._type !== undefined)) {
    return reader.problem('something within a sentence is nothing that the page can show')
  }
  const {text} = child
  if (text === null || text === undefined) return undefined
  if (typeof text === 'string') return text
  // Scripts write a dose as a number.
  if (typeof text === 'number') return String(text)
  return reader.problem('a part of a sentence is not text')
}

/** A paragraph of ten thousand runs takes minutes to draw. From a point on its words are plain. */
function joinRest(spans: ReadSpan[]): ReadSpan[] {
  if (spans.length <= textLimits.spansInBlock) return spans
  const [first, ...others] = spans.slice(textLimits.spansInBlock - 1)
  if (!first) return spans
  const text = [first, ...others].map((span) => span.text).join('')
  return [...spans.slice(0, textLimits.spansInBlock - 1), {...first, text, marks: []}]
}

/** The marks of a block's words: links and citations. */
export function readMarks(value: unknown, reader: TextReader): ReadMark[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) {
    reader.problem('the links and sources of a paragraph are stored in a form that no editor writes')
    return []
  }
  const found = new Map<string, ReadMark>()
  for (const mark of value.slice(0, textLimits.marksInBlock)) {
    const read = readMark(mark, reader)
    if (read && !found.has(read._key)) found.set(read._key, read)
  }
  return [...found.values()]
}

function readMark(mark: unknown, reader: TextReader): ReadMark | undefined {
  if (mark === null || mark === undefined) return undefined
  if (!isRecord(mark) || typeof mark._type !== 'string') {
    reader.problem('a link or a source is stored in a form that no editor writes')
    return undefined
  }
  // No words can refer to it.
  if (typeof mark._key !== 'string' || mark._key === '') return undefined
  const {_type, _key} = mark
  if (_type === 'link') return readLink({...mark, _type, _key}, reader)
  if (_type === 'citation') return readSources({...mark, _type, _key}, reader)
  if (_type === 'word') return readWord({...mark, _type, _key})
  reader.problem(`words are marked as “${_type.slice(0, 40)}”, which the page cannot show`)
  return undefined
}

function readLink({href, ...mark}: ReadMark, reader: TextReader): ReadMark {
  if (href === null || href === undefined) return mark
  if (typeof href !== 'string') reader.problem('the address of a link is not text')
  return typeof href === 'string' ? {...mark, href: unwrapLink(href)} : mark
}

/** Words are read without a mark whose word was deleted. */
function readWord({_type, _key, word, shown}: ReadMark): ReadMark | undefined {
  if (!isRecord(shown) || typeof shown.term !== 'string' || typeof shown.meaning !== 'string')
    return undefined
  return {_type, _key, word, shown}
}

function readSources({citations, ...mark}: ReadMark, reader: TextReader): ReadMark {
  const read = readReferences(citations, reader)
  return read ? {...mark, citations: read} : mark
}

/** The sources of words or of a caption. Returns undefined if there are none. */
export function readReferences(citations: unknown, reader: TextReader): {_ref: string}[] | undefined {
  if (citations === null || citations === undefined) return undefined
  const list = Array.isArray(citations) ? citations.filter((source) => source !== null) : [undefined]
  const read = list.filter(isReference)
  if (read.length < list.length) {
    reader.problem('a source of the text is stored in a form that no editor writes')
    return undefined
  }
  return read.slice(0, textLimits.sourcesOfMark)
}

function isReference(source: unknown): source is {_ref: string} {
  return isRecord(source) && typeof source._ref === 'string'
}
