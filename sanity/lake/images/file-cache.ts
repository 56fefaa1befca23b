import {randomUUID} from 'node:crypto'
import {mkdirSync, readdirSync, rmSync, statSync} from 'node:fs'
import {readFile, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {LRUCache} from 'lru-cache'

/** Files that can be made again, up to a total size in bytes: those used longest ago are removed first. */
export type FileCache = {
  get(name: string): Promise<Buffer | undefined>
  /** Keeps nothing that is larger than the whole cache. */
  put(name: string, bytes: Buffer): Promise<void>
}

export function openFileCache({dir, maxBytes}: {dir: string; maxBytes: number}): FileCache {
  mkdirSync(dir, {recursive: true})
  const sizes = new LRUCache<string, number>({
    maxSize: maxBytes,
    sizeCalculation: (size) => Math.max(1, size),
    dispose: (_, name, reason) => {
      if (reason !== 'set') rmSync(path.join(dir, name), {force: true})
    },
  })
  for (const {name, size} of listFiles(dir)) sizes.set(name, size)

  return {
    async get(name) {
      if (sizes.get(name) === undefined) return undefined
      try {
        return await readFile(path.join(dir, name))
      } catch (error) {
        // The folder may be emptied at any time: it is only a cache.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
        sizes.delete(name)
        return undefined
      }
    },
    async put(name, bytes) {
      if (bytes.byteLength > maxBytes) return
      const temporary = path.join(dir, `${randomUUID()}.tmp`)
      await writeFile(temporary, bytes)
      await rename(temporary, path.join(dir, name))
      sizes.set(name, bytes.byteLength)
    },
  }
}

/** Oldest first. Removes what a killed process left half written. */
function listFiles(dir: string): {name: string; size: number}[] {
  const files = readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name)
    if (name.endsWith('.tmp')) {
      rmSync(file, {force: true})
      return []
    }
    const {size, mtimeMs} = statSync(file)
    return [{name, size, mtimeMs}]
  })
  return files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)
}
