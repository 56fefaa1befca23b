import {schemaTypes} from '@/sanity/schema/index'

type Definition = {
  name?: string
  type: string
  fields?: Definition[]
  of?: Definition[]
  marks?: {annotations?: Definition[]}
}

/** A document of the type with a reference in every place where its schema has room for one. */
export function documentWithReferences(type: string): {
  document: {_type: string} & Record<string, unknown>
  ids: string[]
} {
  const ids: string[] = []

  function sampleOf({name, type, fields, of, marks}: Definition): unknown {
    if (type === 'reference') {
      const id = `referred-${ids.length}`
      ids.push(id)
      return {_type: 'reference', _ref: id, _weak: true}
    }
    const known = definitions.find((definition) => definition.name === type)
    if (known) return sampleOf(known)
    if (type === 'array') return (of ?? []).map(sampleOf)
    if (type === 'block') {
      const markDefs = (marks?.annotations ?? []).map(sampleOf)
      return {_type: 'block', _key: 'block', children: [], markDefs}
    }
    const values = (fields ?? []).map((field) => [field.name, sampleOf(field)])
    return {...(name && {_type: name}), ...Object.fromEntries(values)}
  }

  const definition = definitions.find(({name}) => name === type)
  if (!definition) throw new Error(`The schema has no type ${type}.`)
  return {document: {...Object(sampleOf(definition)), _type: type}, ids}
}

const definitions = schemaTypes as unknown as Definition[]
