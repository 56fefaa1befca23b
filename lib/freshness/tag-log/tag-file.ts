import {closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, writeSync} from 'node:fs'
import {open} from 'node:fs/promises'
import path from 'node:path'
import {merge, type TagState, type TagStates} from './tag-states.ts'

/** Above this size the next start compacts the file to one line for each tag. */
const COMPACT_ABOVE_BYTES = 64 * 1024

/**
 * The stale tags of one build folder, one line each, in a file that outlives the process. Several processes may share
 * it: lines are appended whole, and `readNew` returns what another process has added.
 */
export class TagFile {
  readonly #file: string
  #inode = 0
  #offset = 0

  constructor(file: string) {
    this.#file = file
    mkdirSync(path.dirname(file), {recursive: true})
    endLastLine(file)
    if (sizeOf(file) > COMPACT_ABOVE_BYTES) replace(file, merge(parse(readFrom(file, 0).text)))
  }

  /** Returns what was added since the last call, by this process or another. */
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

/** Returns undefined if a crash cut the line short. */
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

/** After a power cut the file may end in half a line. The next line must not be appended to that. */
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
