import {DatabaseSync} from 'node:sqlite'
import type {DocumentType} from '../../../../sanity/document-types.ts'

/** The words of one document, as they are compared. */
export type DocumentWords = {title: string; summary: string; headings: string; text: string}

/** A word of the title says most about what a page is about. In the order of the columns. */
const WEIGHTS = '6, 3, 2, 1'

const CREATE = `
  create virtual table words using fts5(title, summary, headings, text,
    content = '', contentless_delete = 1, prefix = '3', tokenize = 'unicode61 remove_diacritics 0');
  create table shown (id integer primary key, type text not null);`

/** Reads only the words that are looked for, and so is fast when every document has them. */
const FIND = `
  select words.rowid as id from words join shown on shown.id = words.rowid
  where words match ? and shown.type = ? order by bm25(words, ${WEIGHTS}) limit ?`

/** Words by document, in SQLite's full-text index. In memory, without the texts themselves. */
export function createWordTable() {
  const database = new DatabaseSync(':memory:')
  database.exec(CREATE)
  const insert = database.prepare(
    'insert into words (rowid, title, summary, headings, text) values (?, ?, ?, ?, ?)',
  )
  const remove = database.prepare('delete from words where rowid = ?')
  const show = database.prepare('insert into shown (id, type) values (?, ?)')
  const find = database.prepare(FIND)
  const anyOf = database.prepare('select 1 from words where words match ? limit 1')
  return {
    /** Makes one change of several: each alone would be a part of the index of its own. */
    together(change: () => void): void {
      database.exec('begin')
      try {
        change()
        database.exec('commit')
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },
    put(id: number, {title, summary, headings, text}: DocumentWords): void {
      remove.run(id)
      insert.run(id, title, summary, headings, text)
    },
    remove(id: number): void {
      remove.run(id)
    },
    /** Sets which documents may be found. */
    show(documents: Iterable<{id: number; type: DocumentType}>): void {
      database.exec('begin; delete from shown')
      for (const {id, type} of documents) show.run(id, type)
      database.exec('commit')
    },
    /** Returns whether any document has what the query asks for. */
    hasAny: (query: string) => anyOf.get(query) !== undefined,
    /** Returns the ids of the best documents, the best first. */
    find: (query: string, type: DocumentType, most: number) =>
      find.all(query, type, most).map(({id}) => Number(id)),
    bytes(): number {
      const row = database.prepare(
        'select page_count * page_size as bytes from pragma_page_count, pragma_page_size',
      )
      return Number(row.get()?.bytes)
    },
  }
}
