import {createReadStream} from 'node:fs'

/**
 * The documents of an export, read piece by piece; of these types alone, if some are named. Throws an error that names the first bad
 * line.
 *
 * Not `node:readline`: it also breaks at U+2028, which JSON texts may hold.
 */
export async function* documentsOfFile(file: string, types?: readonly string[]): AsyncGenerator<unknown> {
  const ofType = types && new RegExp(`"_type"\\s*:\\s*"(?:${types.join('|')})"`)
  let line = 0
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      if (text.trim() !== '' && (ofType?.test(text) ?? true)) yield parsed(text, line)
    }
  }
  if (rest.trim() !== '' && (ofType?.test(rest) ?? true)) yield parsed(rest, line + 1)
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Error(`Line ${line} is not JSON. Export the dataset again.`)
  }
}
