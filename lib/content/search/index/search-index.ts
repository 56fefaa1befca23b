import {searchedTypes} from '../../../../sanity/document-queries.ts'
import {type DocumentType, isPageType} from '../../../../sanity/document-types.ts'
import type {FoundDocument, SearchResults} from '../../content-types.ts'
import {withPages} from '../../pages/shown-pages.ts'
import {conceptsOf} from '../words/concepts.ts'
import {foldedWords} from '../words/fold.ts'
import {smallWords} from '../words/small-words.ts'
import type {SearchedDocument} from './read-documents.ts'
import {textsOf} from './texts-of.ts'
import {all, allButOne, bestFirst, toQueries} from './to-query.ts'
import {createVocabulary} from './vocabulary.ts'
import {createWordTable} from './word-table.ts'

type Kept = {
  id: number
  /** How much text the index has of it. */
  characters: number
  type: DocumentType
  rev: string
  document: FoundDocument & {_createdAt: string}
}

export type Revised = {rev: string; document: SearchedDocument}

const MOST_LISTED = 20
/** 20,000 long articles, and 200 MB. Of what comes after them, titles, summaries and headings are searched. */
const MOST_CHARACTERS = 150_000_000
const LONGEST_WORD = 80
/** Of a long question most of the words will do, when no page has all of them. */
const LONG = 3
const MOST_OF = 2 / 3

export type SearchIndex = ReturnType<typeof createSearchIndex>

/** What is published, as words. A document is replaced in one step: a search finds the old text or the new one. */
export function createSearchIndex(mostCharacters = MOST_CHARACTERS) {
  const kept = new Map<string, Kept>()
  const byId = new Map<number, Kept>()
  const vocabulary = createVocabulary()
  const table = createWordTable()
  let lastId = 0
  let characters = 0
  /** Whether it is still to be worked out which documents may be shown. */
  let hasChanged = false
  let shownUntil: string | undefined

  function remove(_id: string): void {
    const old = kept.get(_id)
    if (!old) return
    kept.delete(_id)
    byId.delete(old.id)
    characters -= old.characters
    hasChanged = true
    table.remove(old.id)
  }

  function put(type: DocumentType, {rev, document: {texts, ...document}}: Revised): void {
    const old = kept.get(document._id)
    const {headings, text: whole} = textsOf(texts)
    const isFull = characters - (old?.characters ?? 0) + whole.length > mostCharacters
    const text = isFull ? '' : whole
    characters += text.length - (old?.characters ?? 0)
    const id = old?.id ?? ++lastId
    table.put(id, {
      title: wordsOf(document.title).join(' '),
      summary: wordsOf(document.summary).join(' '),
      headings: wordsOf(headings).join(' '),
      text: wordsOf(text)
        .filter((word) => !smallWords.has(word))
        .join(' '),
    })
    hasChanged = true
    const entry = {id, characters: text.length, type, rev, document}
    kept.set(document._id, entry)
    byId.set(id, entry)
  }

  function wordsOf(text: string): string[] {
    const words = foldedWords(text).map((word) => word.slice(0, LONGEST_WORD))
    for (const word of words) vocabulary.add(word)
    return words
  }

  function showUntil(firstHidden: string): void {
    if (shownUntil === firstHidden) return
    table.show(searchedTypes.flatMap((type) => shownOf(type, kept, firstHidden)))
    shownUntil = firstHidden
  }

  /** What an earlier query finds stands before what only a later one does. */
  function idsOf(type: DocumentType, queries: readonly string[]): number[] {
    const ids = new Set<number>()
    for (const query of new Set(queries))
      if (ids.size < MOST_LISTED) for (const id of table.find(query, type, MOST_LISTED)) ids.add(id)
    return [...ids].slice(0, MOST_LISTED)
  }

  function listsOf(queries: readonly string[]): SearchResults['documents'] {
    const lists: SearchResults['documents'] = {}
    for (const type of searchedTypes)
      lists[type] = idsOf(type, queries).flatMap((id) => {
        const found = byId.get(id)
        if (!found) return []
        const {_createdAt, ...document} = found.document
        return document
      })
    return lists
  }

  return {
    revOf: (id: string) => kept.get(id)?.rev,
    ids: () => [...kept.keys()],
    remove,
    /** Takes in a few documents. New ones are found after the next `settle`. */
    putAll(type: DocumentType, documents: readonly Revised[]): void {
      try {
        table.together(() => {
          for (const document of documents) put(type, document)
        })
      } catch (error) {
        // Nothing of it is in the table: the next pass reads them again.
        for (const {document} of documents) remove(document._id)
        throw error
      }
    },
    /** Call when documents came or went. */
    settle(): void {
      if (hasChanged) shownUntil = undefined
      hasChanged = false
    },
    bytes: () => table.bytes(),
    /** The best first, 20 of a type at most. @param firstHidden - the day from which on a document is not shown yet */
    find(words: readonly string[], firstHidden: string): SearchResults {
      showUntil(firstHidden)
      const isKnown = (word: string) => vocabulary.has(word) || vocabulary.formsOf(word).length > 0
      const concepts = toQueries(conceptsOf(words, isKnown), vocabulary)
      const any = concepts.map((concept) => concept.any)
      const documents = listsOf(bestFirst(concepts))
      if (any.length < LONG || hasAny(documents)) return {documents, hasEveryWord: true}
      const somewhere = any.filter((query) => table.hasAny(query))
      if (somewhere.length < any.length * MOST_OF) return {documents, hasEveryWord: true}
      const most = somewhere.length < any.length ? all(somewhere) : allButOne(any)
      return {documents: listsOf([most]), hasEveryWord: false}
    },
  }
}

function hasAny(documents: SearchResults['documents']): boolean {
  return Object.values(documents).some((list) => list.length > 0)
}

/** As in every other list: no link to a page that is not there, and none twice. */
function shownOf(type: DocumentType, kept: ReadonlyMap<string, Kept>, firstHidden: string) {
  const documents = [...kept.values()].flatMap((one) => (one.type === type ? one.document : []))
  const shown = isPageType(type) ? withPages(documents, firstHidden) : documents.filter(({title}) => title)
  return shown.flatMap(({_id}) => {
    const found = kept.get(_id)
    return found ? [{id: found.id, type}] : []
  })
}
