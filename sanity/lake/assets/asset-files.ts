import {randomUUID} from 'node:crypto'
import {existsSync, mkdirSync} from 'node:fs'
import {open, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import type {AssetKind} from '../core/types.ts'

/** The bytes of assets. A name holds the hash of its bytes, so a file is never overwritten. */
export type AssetFiles = {
  /** Durable when it resolves. */
  write(kind: AssetKind, name: string, bytes: Uint8Array): Promise<void>
  /** Returns the path of the file, or undefined if it does not exist or the lake would not give such a name. */
  find(kind: AssetKind, name: string): string | undefined
}

const NAMES: Record<AssetKind, RegExp> = {
  image: /^[a-f0-9]{40}-\d{1,6}x\d{1,6}\.[a-z]{3,4}$/,
  file: /^[a-f0-9]{40}\.[a-z0-9]{1,12}$/,
}

export function openAssetFiles(dir: string): AssetFiles {
  const folders: Record<AssetKind, string> = {
    image: path.join(dir, 'assets', 'images'),
    file: path.join(dir, 'assets', 'files'),
  }

  function find(kind: AssetKind, name: string): string | undefined {
    if (!NAMES[kind].test(name)) return undefined
    const file = path.join(folders[kind], name)
    return existsSync(file) ? file : undefined
  }

  return {
    find,
    async write(kind, name, bytes) {
      if (find(kind, name)) return
      if (!NAMES[kind].test(name)) throw new Error(`"${name}" is not the name of an asset file.`)
      mkdirSync(folders[kind], {recursive: true})
      await writeDurably(path.join(folders[kind], name), bytes)
    },
  }
}

/** Writes a file whole or not at all, also after a power cut. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
  const folder = await open(path.dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
