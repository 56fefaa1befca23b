import {existsSync, readdirSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach} from 'vitest'
import {createLakeAssets} from '@/sanity/lake/assets/lake-assets'
import {createLake} from '@/sanity/lake/core/create-lake'
import type {Lake} from '@/sanity/lake/core/lake'
import {type ImportOptions, importDataset} from '@/sanity/lake/datasets/import-dataset'

/** Gives each test of a file an empty lake, and a folder for an export that it is to take. */
export function prepareExportFolder() {
  const given = {} as {root: string; folder: string; lake: Lake}

  beforeEach(async () => {
    given.root = await mkdtemp(path.join(tmpdir(), 'lake-import-'))
    given.folder = path.join(given.root, 'export')
    given.lake = createLake({dir: path.join(given.root, 'lake')})
  })

  afterEach(async () => {
    await given.lake.close()
    await rm(given.root, {recursive: true, force: true})
  })

  function runImport(options: Partial<ImportOptions> = {}) {
    const assets = createLakeAssets(given.lake, {baseUrl: 'http://127.0.0.1:3001'})
    return importDataset(given.lake, assets, {folder: given.folder, ...options})
  }

  async function writeExport(lines: unknown[], files: Record<string, Buffer> = {}) {
    await mkdir(path.join(given.folder, 'images'), {recursive: true})
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    await writeFile(path.join(given.folder, 'data.ndjson'), text)
    for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(given.folder, name), bytes)
  }

  /** Every folder and file of the lake's assets. */
  function keptBytes(): string[] {
    const assets = path.join(given.root, 'lake', 'assets')
    return existsSync(assets) ? readdirSync(assets, {recursive: true}).map(String) : []
  }

  return {given, runImport, writeExport, keptBytes}
}
