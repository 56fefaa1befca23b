import {isRecord} from '../json/is-record.ts'

/** Makes weak references strong that are weak only until their document is published. */
export function strengthenOnPublish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenOnPublish)
  if (!isRecord(value)) return value
  if (typeof value._ref === 'string' && isRecord(value._strengthenOnPublish)) {
    const {_strengthenOnPublish: rule, _weak: weak, ...reference} = value
    return rule.weak === true ? {...reference, _weak: weak} : reference
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, strengthenOnPublish(item)]))
}
