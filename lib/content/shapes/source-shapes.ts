import {z} from 'zod'
import {sourceKinds} from '../../../sanity/choices/source-kinds.ts'
import {anyItems, items, link, note, optional, words} from './shape-parts.ts'

/** A reference as the Studio stores it. */
export const references = optional(anyItems(z.looseObject({_ref: z.string()})))

const source = (isDraft: boolean) =>
  z.looseObject({
    _id: z.string(),
    title: words,
    authors: items(words, isDraft),
    journal: note,
    year: optional(z.number()),
    doi: note,
    pmid: note,
    url: link,
    limitations: note,
    kind: optional(z.enum(sourceKinds.map(({value}) => value))),
    participants: optional(z.number()),
    retractedOrSuperseded: optional(z.boolean()),
    retractedOn: note,
    retractionNotice: link,
  })

/** The sources of a document, by where it names them. One that was deleted comes as null. */
export function sources(isDraft: boolean) {
  return z.record(z.string(), items(source(isDraft).nullable(), isDraft))
}
