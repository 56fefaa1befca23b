import {createReadStream} from 'node:fs'
import {
  BackupError,
  type BackupRow,
  type End,
  type Head,
  makeChecksum,
  readEnd,
  readHead,
  readRow,
} from './format.ts'

/** What a backup holds, without its rows. */
export type Backup = Head & End

const LAST_READ = 'Nothing was restored. Take another backup.'

/** Reads the whole file. Throws unless it is complete and not a bit of it was changed. */
export async function readBackup(file: string, take?: (row: BackupRow) => Promise<void>): Promise<Backup> {
  const checksum = makeChecksum()
  const counts: Record<string, number> = {}
  let head: Head | undefined
  let end: End | undefined
  for await (const {line, isWhole} of linesOf(file)) {
    if (!head) head = readHead(line)
    else if (end) throw new BackupError(`This backup goes on after its end. ${LAST_READ}`)
    else {
      end = readEnd(line)
      if (end) continue
      if (!isWhole) break
      const row = rowOrProblem(line)
      counts[row.table] = (counts[row.table] ?? 0) + 1
      await take?.(row)
    }
    checksum.add(line)
  }
  if (!head) throw new BackupError('This file is empty: no backup.')
  if (!end) throw new BackupError(`This backup was cut off: its end is missing. ${LAST_READ}`)
  const isComplete = Object.entries(end.counts).every(([table, count]) => counts[table] === count)
  if (!isComplete || end.sha256 !== checksum.value()) {
    throw new BackupError(`This backup is damaged: its checksum does not fit. ${LAST_READ}`)
  }
  return {...head, ...end}
}

function rowOrProblem(line: string): BackupRow {
  try {
    return readRow(line)
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    throw new BackupError(`This backup is damaged: one of its lines cannot be read. ${LAST_READ}`, {cause})
  }
}

/** The last line may have been cut off. */
async function* linesOf(file: string): AsyncGenerator<{line: string; isWhole: boolean}> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield {line, isWhole: true}
  }
  if (rest !== '') yield {line: rest, isWhole: false}
}
