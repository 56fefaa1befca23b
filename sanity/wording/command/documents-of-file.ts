import {createReadStream} from 'node:fs'

/**
 * The published documents of an export, read piece by piece. Throws an error that names the first bad line.
 *
 * Not `node:readline`: it also breaks at U+2028, which JSON texts may hold.
 */
export async function* documentsOfFile(file: string): AsyncGenerator<unknown> {
  let line = 0
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      if (text.trim() !== '') yield parsed(text, line)
    }
  }
  if (rest.trim() !== '') yield parsed(rest, line + 1)
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Error(`Line ${line} is not JSON. Export the dataset again.`)
  }
}
