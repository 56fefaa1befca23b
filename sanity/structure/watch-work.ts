import type {SanityClient} from '@sanity/client'
import {
  bufferTime,
  catchError,
  concat,
  concatMap,
  defer,
  filter,
  map,
  type Observable,
  of,
  shareReplay,
  switchMap,
  timer,
} from 'rxjs'
import {z} from 'zod'
import {typeNames} from '../document-types.ts'
import {readContent} from '../review/open-work/read-content.ts'
import {findWork, type WorkList} from '../review/open-work/work-lists.ts'
import {clinicDay} from '../validation/clinic-day.ts'

/** Undefined while the content cannot be had. */
export type Work = WorkList[] | undefined

const PAGE = 500
/** Somebody who types makes a change with each letter. */
const GATHER_MS = 500
const AGAIN_MS = 5_000

const everything = '*[_type in $types && !(_id in path("versions.**"))]'
const pageQuery = `*[_type in $types && !(_id in path("versions.**")) && _id > $after] | order(_id asc)[0...${PAGE}]`
const documents = z.array(z.looseObject({_id: z.string()}))

/** The work lists, with drafts, and again after each change. All who watch at once share one reading of the content. */
export function watchWork(client: SanityClient): Observable<Work> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const lists = defer(() => {
    const known = new Map<string, unknown>()
    return changes(raw).pipe(
      concatMap(async (heard): Promise<Work> => {
        if (heard.at(-1) === 'lost') return undefined
        await (heard.some((what) => typeof what === 'string')
          ? readAll(raw, known)
          : readSome(raw, known, idsOf(heard)))
        return findWork(readContent(known.values(), await clinicDay({getClient: () => client})))
      }),
    )
  })
  return lists.pipe(
    catchError((_, again) => concat(of(undefined), timer(AGAIN_MS).pipe(switchMap(() => again)))),
    shareReplay({bufferSize: 1, refCount: true}),
  )
}

/** `connected` after a silence, in which anything may have changed; `lost` while nobody answers. */
type Heard = 'connected' | 'lost' | {id: string}

function changes(raw: SanityClient): Observable<Heard[]> {
  const params = {types: typeNames}
  return raw
    .listen(everything, params, {
      events: ['welcome', 'mutation', 'reconnect'],
      includeResult: false,
      visibility: 'query',
    })
    .pipe(
      map((event): Heard => {
        if (event.type === 'mutation') return {id: event.documentId}
        return event.type === 'reconnect' ? 'lost' : 'connected'
      }),
      bufferTime(GATHER_MS),
      filter((heard) => heard.length > 0),
    )
}

function idsOf(heard: readonly Heard[]): string[] {
  return heard.flatMap((what) => (typeof what === 'string' ? [] : [what.id]))
}

async function readAll(raw: SanityClient, known: Map<string, unknown>): Promise<void> {
  known.clear()
  for (let after = ''; ; ) {
    const page = documents.parse(await raw.fetch(pageQuery, {types: typeNames, after}))
    for (const document of page) known.set(document._id, document)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last._id
  }
}

async function readSome(
  raw: SanityClient,
  known: Map<string, unknown>,
  ids: readonly string[],
): Promise<void> {
  const found = documents.parse(await raw.fetch('*[_id in $ids]', {ids}))
  for (const id of ids) known.delete(id)
  for (const document of found) known.set(document._id, document)
}
