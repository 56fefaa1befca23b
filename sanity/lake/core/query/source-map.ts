import {isRecord} from '../is-record.ts'
import type {LakeDocument} from '../types.ts'
import type {View} from '../view.ts'

type Mapping = {type: 'value'; source: {type: 'documentValue'; document: number; path: number}}

export type SourceMap = {
  documents: {_id: string; _type: string}[]
  paths: string[]
  mappings: Record<string, Mapping>
}

/**
 * Where the values of a result come from, guessed: groq-js does not say. A value belongs to the nearest object
 * around it with an `_id`, if the document has the same value at the same path. What the query renamed or
 * computed is left out, and cannot be clicked in Presentation.
 */
export function sourceMapOf(result: unknown, view: View): SourceMap {
  const documents = new Map<string, {index: number; entry: SourceMap['documents'][number]}>()
  const paths = new Map<string, number>()
  const mappings: SourceMap['mappings'] = {}

  function visit(
    value: unknown,
    resultPath: string,
    document: LakeDocument | undefined,
    source: unknown,
    path: string,
  ) {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        const key = isRecord(item) && typeof item._key === 'string' ? item._key : undefined
        const list = Array.isArray(source) ? source : []
        const original =
          key === undefined ? list[index] : list.find((other) => isRecord(other) && other._key === key)
        const step = key === undefined ? `[${index}]` : `[?(@._key=='${quoted(key)}')]`
        visit(item, `${resultPath}[${index}]`, document, original, `${path}${step}`)
      })
    } else if (isRecord(value)) {
      const own = typeof value._id === 'string' ? view.byId(value._id) : undefined
      for (const [name, item] of Object.entries(value)) {
        const step = `['${quoted(name)}']`
        const holder = own ?? source
        const original = isRecord(holder) ? holder[name] : undefined
        visit(item, resultPath + step, own ?? document, original, (own ? '$' : path) + step)
      }
    } else if (document && value !== null && value === source) {
      mappings[resultPath] = {type: 'value', source: locate(document, path)}
    }
  }

  function locate(document: LakeDocument, path: string): Mapping['source'] {
    const id = typeof document._originalId === 'string' ? document._originalId : document._id
    const known = documents.get(id) ?? {index: documents.size, entry: {_id: id, _type: document._type}}
    documents.set(id, known)
    const place = paths.get(path) ?? paths.size
    paths.set(path, place)
    return {type: 'documentValue', document: known.index, path: place}
  }

  visit(result, '$', undefined, undefined, '$')
  return {documents: [...documents.values()].map(({entry}) => entry), paths: [...paths.keys()], mappings}
}

function quoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&')
}
