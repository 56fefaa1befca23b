import type {Entry, Taken} from './entry.ts'
import {toFhir} from './to-fhir.ts'
import {toJson} from './to-json.ts'
import {toTable} from './to-table.ts'

type Format = {type: string; ending: string; bodyOf: (entries: readonly Entry[], taken: Taken) => string}

export const formatNames = ['csv', 'json', 'fhir'] as const

/** The formats of an export. `components/desk/export-form.tsx` tells leads what each is for. */
export const formats: Record<(typeof formatNames)[number], Format> = {
  csv: {type: 'text/csv; charset=utf-8', ending: 'csv', bodyOf: toTable},
  json: {type: 'application/json', ending: 'json', bodyOf: toJson},
  fhir: {type: 'application/fhir+json', ending: 'fhir.json', bodyOf: toFhir},
}
