import {createClient} from '@sanity/client'
import {createSchema, type LocaleSource, type SanityDocument, validateDocument} from 'sanity'
import {schemaTypes} from '@/sanity/schema/index'

const schema = createSchema({name: 'test', types: schemaTypes})

/** What the Studio says about a document before it lets anybody publish it: `path: message`, errors only. */
export async function problemsOf(document: {_type: string} & Record<string, unknown>): Promise<string[]> {
  const markers = await markersOf(document)
  return markers.filter(({level}) => level === 'error').map(sentence)
}

/** What the Studio remarks without stopping anybody. */
export async function warningsOf(document: {_type: string} & Record<string, unknown>): Promise<string[]> {
  const markers = await markersOf(document)
  return markers.filter(({level}) => level === 'warning').map(sentence)
}

async function markersOf(document: {_type: string} & Record<string, unknown>) {
  const complete: SanityDocument = {
    _id: 'drafts.test',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...document,
  }
  return validateDocument({
    document: complete,
    workspace: {schema, getClient: () => client, i18n},
    environment: 'studio',
    getDocumentExists: async () => true,
  })
}

/** Answers the one question that validation asks a server: whether the slug is free. It is. */
const client = createClient({
  projectId: 'test',
  dataset: 'production',
  apiVersion: '2026-03-01',
  useCdn: false,
  resolveFetch: () => async () => Response.json({result: true, ms: 0}),
})

/** Sanity's own messages show as their keys. */
const i18n = {
  currentLocale: {id: 'en-US'},
  loadNamespaces: async () => {},
  t: ((key: string) => key) as LocaleSource['t'],
}

function sentence({path, message}: {path: readonly unknown[]; message: string}): string {
  const field = path.map((part) => (typeof part === 'object' ? '[]' : String(part))).join('.')
  return `${field}: ${message}`
}
