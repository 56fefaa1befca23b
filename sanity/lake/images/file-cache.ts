import {randomUUID} from 'node:crypto'
import {mkdirSync, readdirSync, rmSync, statSync} from 'node:fs'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Files that can be made again, up to a total size: the oldest go first. */
export type FileCache = {
  get(name: string): Promise<Buffer | undefined>
  put(name: string, bytes: Buffer): Promise<void>
}

export function openFileCache({dir, maxBytes}: {dir: string; maxBytes: number}): FileCache {
  mkdirSync(dir, {recursive: true})
  const sizes = readSizes(dir)
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)

  async function drop(name: string): Promise<void> {
    total -= sizes.get(name) ?? 0
    sizes.delete(name)
    await rm(path.join(dir, name), {force: true})
  }

  return {
    async get(name) {
      if (!sizes.has(name)) return undefined
      try {
        return await readFile(path.join(dir, name))
      } catch (error) {
        // Somebody emptied the folder: it is only a cache.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
        await drop(name)
        return undefined
      }
    },
    async put(name, bytes) {
      const temporary = path.join(dir, `${randomUUID()}.tmp`)
      await writeFile(temporary, bytes)
      await rename(temporary, path.join(dir, name))
      total += bytes.byteLength - (sizes.get(name) ?? 0)
      sizes.delete(name)
      sizes.set(name, bytes.byteLength)
      for (const oldest of sizes.keys()) {
        if (total <= maxBytes) break
        await drop(oldest)
      }
    },
  }
}

/** Oldest first. Removes what a killed process left half written. */
function readSizes(dir: string): Map<string, number> {
  const files = readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name)
    if (name.endsWith('.tmp')) {
      rmSync(file, {force: true})
      return []
    }
    const {size, mtimeMs} = statSync(file)
    return [{name, size, mtimeMs}]
  })
  return new Map(files.toSorted((a, b) => a.mtimeMs - b.mtimeMs).map(({name, size}) => [name, size]))
}
