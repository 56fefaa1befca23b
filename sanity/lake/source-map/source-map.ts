import type {View} from '../documents/view.ts'
import {isRecord} from '../json/is-record.ts'
import type {QueryRun} from '../query/run-query.ts'
import {withinLimit} from '../query/within-limit.ts'
import {traceQuery} from './trace-query.ts'
import {fieldOf, itemsOf, type Origin, type Step, type Traced} from './traced.ts'

type Mapping = {type: 'value'; source: {type: 'documentValue'; document: number; path: number}}

export type SourceMap = {
  documents: {_id: string; _type: string}[]
  paths: string[]
  mappings: Record<string, Mapping>
}

/** Returns where the values of a result come from. Computed values are left out: Presentation cannot link them. */
export function sourceMapOf(query: string, run: QueryRun, view: View): SourceMap {
  return withinLimit(query, () => {
    const traced = traceQuery(run.plan.tree, view, run.evaluation)
    return toSourceMap(run.result, traced, view)
  })
}

function toSourceMap(result: unknown, traced: Traced, view: View): SourceMap {
  const documents = new Map<string, {index: number; entry: SourceMap['documents'][number]}>()
  const paths = new Map<string, number>()
  const mappings: SourceMap['mappings'] = {}

  function visit(value: unknown, traced: Traced, resultPath: string) {
    if (Array.isArray(value)) {
      const items = itemsOf(view, traced) ?? []
      for (const [index, item] of value.entries()) {
        const source = items[index]
        if (source) visit(item, source, `${resultPath}[${index}]`)
      }
    } else if (isRecord(value)) {
      for (const [name, item] of Object.entries(value)) {
        visit(item, fieldOf(traced, name), resultPath + format(name))
      }
    } else if (traced.origin && value !== null && value === traced.value && isStored(traced.origin)) {
      mappings[resultPath] = {type: 'value', source: locate(traced.origin)}
    }
  }

  function locate({document, path}: Origin): Mapping['source'] {
    const id = typeof document._originalId === 'string' ? document._originalId : document._id
    const known = documents.get(id) ?? {index: documents.size, entry: {_id: id, _type: document._type}}
    documents.set(id, known)
    const text = `$${path.map(format).join('')}`
    const place = paths.get(text) ?? paths.size
    paths.set(text, place)
    return {type: 'documentValue', document: known.index, path: place}
  }

  visit(result, traced, '$')
  return {documents: [...documents.values()].map(({entry}) => entry), paths: [...paths.keys()], mappings}
}

/** False for the id fields that a perspective adds when it shows a draft under its published id. */
function isStored({document, path}: Origin): boolean {
  const [name, ...more] = path
  const isAdded = name === '_originalId' || (name === '_id' && document._originalId !== document._id)
  return more.length > 0 || document._originalId === undefined || !isAdded
}

/** Names list items by their keys if possible, because keys stay the same when the list changes. */
function format(step: Step): string {
  if (typeof step === 'string') return `['${quoted(step)}']`
  return step.key !== undefined ? `[?(@._key=='${quoted(step.key)}')]` : `[${step.index}]`
}

function quoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&')
}
