import {createReadStream} from 'node:fs'
import {isValidId} from '../documents/document-id.ts'
import {isRecord} from '../json/is-record.ts'

export type ExportedDocument = Record<string, unknown> & {_type: string}

/**
 * Yields the documents of an NDJSON file with their line numbers. Throws an error that names the first bad line.
 *
 * Not `node:readline`: it also breaks at U+2028, which JSON texts may hold.
 */
export async function* readNdjson(file: string): AsyncGenerator<{document: ExportedDocument; line: number}> {
  let line = 0
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      if (text.trim()) yield {document: parseLine(text, line), line}
    }
  }
  if (rest.trim()) yield {document: parseLine(rest, line + 1), line: line + 1}
}

function parseLine(text: string, line: number): ExportedDocument {
  const value = parseJson(text.replace(/^\uFEFF/, ''), line)
  if (!isRecord(value)) throw new Error(`Line ${line} is not a document.`)
  const {_id, _type} = value
  if (typeof _type !== 'string' || !_type) throw new Error(`Line ${line}: the document has no _type.`)
  if (_id !== undefined && !isValidId(_id)) throw new Error(`Line ${line}: "${_id}" is not a document id.`)
  return {...value, _type}
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Error(`Line ${line} is not JSON: ${error.message}`)
  }
}
