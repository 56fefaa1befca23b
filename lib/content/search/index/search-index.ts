import MiniSearch from 'minisearch'
import {searchedTypes} from '../../../../sanity/document-queries.ts'
import {type DocumentType, isPageType} from '../../../../sanity/document-types.ts'
import type {FoundDocument, SearchResults} from '../../content-types.ts'
import {reviewedUntil, withPages} from '../../pages/shown-pages.ts'
import {conceptsOf} from '../words/concepts.ts'
import {foldedWords} from '../words/fold.ts'
import {smallWords} from '../words/small-words.ts'
import type {SearchedDocument} from './read-documents.ts'
import {type PrintedTexts, textsOf} from './texts-of.ts'
import {countOf, toQuery} from './to-query.ts'
import {createVocabulary} from './vocabulary.ts'

type Kept = {type: DocumentType; rev: string; document: FoundDocument & {_createdAt: string}}
type Entry = PrintedTexts & {_id: string; title: string; summary: string}

const FIELDS = ['title', 'summary', 'headings', 'text']
const BOOST = {title: 6, summary: 3, headings: 2}
const MOST_LISTED = 20
const LONGEST_WORD = 80
/** Of a long question most of the words will do, when no page has all of them. */
const MOST_OF = 2 / 3

export type SearchIndex = ReturnType<typeof createSearchIndex>

/**
 * What is published, as words. Each document is put in and taken out by itself, so that a search finds the old or the new
 * text, and never half of both.
 */
export function createSearchIndex() {
  const kept = new Map<string, Kept>()
  const vocabulary = createVocabulary()
  const index = new MiniSearch<Entry>({
    idField: '_id',
    fields: FIELDS,
    tokenize: foldedWords,
    processTerm(word, field) {
      if (field === 'text' && smallWords.has(word)) return null
      const term = word.slice(0, LONGEST_WORD)
      vocabulary.add(term)
      return term
    },
    // What is asked for comes as single words, folded.
    searchOptions: {tokenize: (word) => [word], processTerm: (word) => word, boost: BOOST},
  })
  let shown: {until: string; ids: ReadonlySet<string>} | undefined

  function remove(id: string): void {
    if (kept.delete(id)) index.discard(id)
  }

  function shownUntil(firstHidden: string): ReadonlySet<string> {
    if (shown?.until !== firstHidden) shown = {until: firstHidden, ids: shownIds(kept, firstHidden)}
    return shown.ids
  }

  return {
    size: () => kept.size,
    revOf: (id: string) => kept.get(id)?.rev,
    ids: () => [...kept.keys()],
    remove,
    put(type: DocumentType, rev: string, {texts, ...document}: SearchedDocument): void {
      remove(document._id)
      const {_id, title, summary} = document
      index.add({_id, title, summary, ...textsOf(texts)})
      kept.set(_id, {type, rev, document})
    },
    /** Call when documents came or went. */
    settle(): void {
      shown = undefined
    },
    /** The best first, of each type a few. @param firstHidden - the day from which on a document is not shown yet */
    find(words: readonly string[], firstHidden: string): SearchResults {
      const isKnown = (word: string) => vocabulary.has(word) || vocabulary.formsOf(word).length > 0
      const {query, wanted} = toQuery(conceptsOf(words, isKnown), vocabulary)
      const needed = wanted.filter(({isOptional}) => !isOptional)
      const enough = needed.length < 3 ? needed.length : Math.ceil(needed.length * MOST_OF)
      const ids = shownUntil(firstHidden)
      let most = enough
      const found = index.search(query, {
        filter(result) {
          const count = ids.has(result.id) ? countOf(needed, result.queryTerms) : 0
          if (count >= most) result.count = count
          most = Math.max(most, count)
          return result.count !== undefined
        },
      })
      const best = found.flatMap(({id, count}) => (count === most ? (kept.get(id) ?? []) : []))
      return {documents: listsOf(best, firstHidden), hasEveryWord: most === needed.length}
    },
  }
}

function shownIds(kept: ReadonlyMap<string, Kept>, firstHidden: string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const type of searchedTypes) {
    const documents = [...kept.values()].flatMap((one) => (one.type === type ? one.document : []))
    const shown = isPageType(type) ? withPages(documents, firstHidden) : documents.filter(({title}) => title)
    for (const {_id} of shown) ids.add(_id)
  }
  return ids
}

function listsOf(best: readonly Kept[], firstHidden: string): SearchResults['documents'] {
  const lists: SearchResults['documents'] = {}
  for (const type of searchedTypes) {
    const documents = best.filter((one) => one.type === type).slice(0, MOST_LISTED)
    lists[type] = documents.map(({document: {_createdAt, ...document}}) =>
      reviewedUntil(firstHidden, document),
    )
  }
  return lists
}
