import {closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, writeSync} from 'node:fs'
import {open} from 'node:fs/promises'
import path from 'node:path'

/** When a tag was called stale and when its pages may not be shown any more, in milliseconds since 1970. */
export type TagState = {stale?: number; expired?: number}
export type TagStates = ReadonlyMap<string, TagState>

/** Beyond this a new start writes the log again with one line for each tag. */
const COMPACT_ABOVE_BYTES = 64 * 1024

/**
 * What was revalidated, one line each, in a file that outlives the process. Several processes may share it: lines are
 * appended whole, and `readNew` tells what another one has added.
 */
export class TagLog {
  readonly #file: string
  #inode = 0
  #offset = 0

  constructor(file: string) {
    this.#file = file
    mkdirSync(path.dirname(file), {recursive: true})
    endLastLine(file)
    if (sizeOf(file) > COMPACT_ABOVE_BYTES) replace(file, merge(parse(readFrom(file, 0).text)))
  }

  /** What was added since the last call, by this process or another. */
  readNew(): TagStates {
    const {inode, size} = readFrom(this.#file, Number.POSITIVE_INFINITY)
    if (inode === this.#inode && size === this.#offset) return new Map()
    const start = inode === this.#inode && size > this.#offset ? this.#offset : 0
    const {text} = readFrom(this.#file, start)
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    this.#inode = inode
    this.#offset = start + Buffer.byteLength(whole)
    return merge(parse(whole))
  }

  /** Resolves when the lines are on the disk. */
  async append(states: TagStates): Promise<void> {
    const handle = await open(this.#file, 'a')
    try {
      await handle.write(linesOf(states))
      await handle.datasync()
    } finally {
      await handle.close()
    }
  }
}

function parse(text: string): [string, TagState][] {
  return text.split('\n').flatMap((line) => {
    const entry = parseLine(line)
    return entry ? [entry] : []
  })
}

/** A line that a crash cut short says nothing. */
function parseLine(line: string): [string, TagState] | undefined {
  const [tag, stale, expired] = line.split('\t')
  if (!tag || stale === undefined || expired === undefined) return undefined
  try {
    return [decodeURIComponent(tag), {...time('stale', stale), ...time('expired', expired)}]
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function time<Name extends string>(name: Name, text: string) {
  return /^\d{1,16}$/.test(text) ? {[name]: Number(text)} : {}
}

function merge(entries: [string, TagState][]): Map<string, TagState> {
  const merged = new Map<string, TagState>()
  for (const [tag, state] of entries) merged.set(tag, later(merged.get(tag) ?? {}, state))
  return merged
}

/** The word that holds when two processes called the same tag stale. */
export function later(one: TagState, other: TagState): TagState {
  const stale = Math.max(one.stale ?? 0, other.stale ?? 0)
  const expired = Math.max(one.expired ?? 0, other.expired ?? 0)
  return {...(stale > 0 && {stale}), ...(expired > 0 && {expired})}
}

function linesOf(states: TagStates): string {
  return [...states]
    .map(([tag, {stale, expired}]) => `${encodeURIComponent(tag)}\t${stale ?? ''}\t${expired ?? ''}\n`)
    .join('')
}

function readFrom(file: string, start: number): {inode: number; size: number; text: string} {
  const descriptor = openSync(file, 'a+')
  try {
    const {ino, size} = fstatSync(descriptor)
    if (start >= size) return {inode: ino, size, text: ''}
    const buffer = Buffer.alloc(size - start)
    readSync(descriptor, buffer, 0, buffer.length, start)
    return {inode: ino, size, text: buffer.toString('utf8')}
  } finally {
    closeSync(descriptor)
  }
}

function sizeOf(file: string): number {
  return readFrom(file, Number.POSITIVE_INFINITY).size
}

/** After a power cut the next line must not be glued to half a line. */
function endLastLine(file: string): void {
  const {text} = readFrom(file, 0)
  if (text === '' || text.endsWith('\n')) return
  const descriptor = openSync(file, 'a')
  writeSync(descriptor, '\n')
  closeSync(descriptor)
}

function replace(file: string, states: TagStates): void {
  const draft = `${file}.${process.pid}`
  const descriptor = openSync(draft, 'w')
  writeSync(descriptor, linesOf(states))
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(draft, file)
}
