import type {LakeDocument} from '../core/types.ts'
import type {View} from '../documents/view.ts'
import {isRecord} from '../json/is-record.ts'
import {property} from '../json/property.ts'

/** One step into a document. A list item also has its key, if no other item has the same. */
export type Step = string | {index: number; key?: string}

export type Origin = {document: LakeDocument; path: readonly Step[]}

/** A value of a query with the place that it comes from. Computed values have no origin. */
export type Traced = {
  value: unknown
  origin?: Origin
  /** For objects and lists that the query builds: the origin of each part. */
  fields?: ReadonlyMap<string, Traced>
  items?: readonly Traced[]
}

export const nothing: Traced = {value: null}

/** Recognizes a document by identity: only a document is the same object that the view holds. */
export function identify(view: View, value: unknown): Traced {
  if (!isRecord(value) || typeof value._id !== 'string') return {value}
  const document = view.byId(value._id)
  return document === value ? {value, origin: {document, path: []}} : {value}
}

export function isObject({value}: Traced): boolean {
  return isRecord(value) && (Object.getPrototypeOf(value) === Object.prototype || !('toJSON' in value))
}

export function fieldOf(traced: Traced, name: string): Traced {
  if (traced.fields) return traced.fields.get(name) ?? nothing
  const value = property(traced.value, name) ?? null
  return traced.origin ? {value, origin: into(traced.origin, name)} : {value}
}

export function fieldsOf(traced: Traced): [string, Traced][] {
  if (traced.fields) return [...traced.fields]
  return isRecord(traced.value) ? Object.keys(traced.value).map((name) => [name, fieldOf(traced, name)]) : []
}

/** Returns undefined if the value is not a list. */
export function itemsOf(view: View, traced: Traced): readonly Traced[] | undefined {
  const {value, origin, items} = traced
  if (items || !Array.isArray(value)) return items
  if (!origin) return value.map((item) => identify(view, item))
  const keys = value.map((item) => (isRecord(item) && typeof item._key === 'string' ? item._key : undefined))
  const counts = Map.groupBy(keys, (key) => key)
  return value.map((item, index) => {
    const key = keys[index]
    const isUnique = key !== undefined && counts.get(key)?.length === 1
    return {value: item, origin: into(origin, isUnique ? {index, key} : {index})}
  })
}

export function toObject(fields: ReadonlyMap<string, Traced>): Traced {
  return {value: Object.fromEntries([...fields].map(([name, {value}]) => [name, value])), fields}
}

export function toList(items: readonly Traced[]): Traced {
  return {value: items.map(({value}) => value), items}
}

function into({document, path}: Origin, step: Step): Origin {
  return {document, path: [...path, step]}
}
