import {createHash, randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {AssetDocument} from '../assets/assets.ts'
import type {LakeAssets} from '../assets/lake-assets.ts'
import {LakeError} from '../core/errors.ts'
import type {Lake} from '../core/lake.ts'
import type {AssetKind} from '../core/types.ts'
import {isSystemId} from '../documents/document-id.ts'
import {isReleaseDocumentId} from '../documents/release-document.ts'
import {isRecord} from '../json/is-record.ts'
import {type ExportedAsset, findExportedAssets, importAssets} from './asset-references.ts'
import {type ExportedDocument, readNdjson} from './read-ndjson.ts'

export type ImportOptions = {
  /** An unpacked dataset export, from a lake or from the cloud. */
  folder: string
  /** What to do with documents that exist. `create` refuses the whole import. */
  operation?: 'create' | 'createOrReplace' | 'createIfNotExists'
  /** Skips assets that are missing or not supported, such as SVG, with a warning. Otherwise they refuse the import. */
  allowFailingAssets?: boolean
}

export type ImportResult = {documents: number; assets: number; warnings: string[]}

/** Fields that the lake derives from the bytes. The export's values describe the asset of another dataset. */
const DERIVED = /^(_.*|assetId|extension|mimeType|path|sha1hash|size|uploadId|url)$/

/**
 * Imports everything in one transaction, or nothing. So documents may come in any order and refer to each other in
 * circles, for which Sanity's importer needs weak references.
 */
export async function importDataset(
  lake: Lake,
  assets: LakeAssets,
  {folder, operation = 'create', allowFailingAssets = false}: ImportOptions,
): Promise<ImportResult> {
  const files = await listAssets(folder)
  const {documents, warnings} = await readDocuments(folder, new Set(files.map(({file}) => file)))
  const metadata = await readAssetMetadata(folder)
  const kept = new Map<string, AssetDocument>()

  for (const {kind, file} of files) {
    try {
      kept.set(file, await describeFile(assets, kind, file, metadata))
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      warnings.push(`${path.relative(folder, file)}: ${error.message}`)
    }
  }
  if (warnings.length > 0 && !allowFailingAssets) {
    const hint = 'Nothing was imported. Add --allow-failing-assets to import everything else.'
    throw new Error([...warnings, hint].join('\n'))
  }

  const idOf = (asset: ExportedAsset) => kept.get(fileOf(folder, asset) ?? '')?._id
  const mutations = [
    ...[...kept.values()].map((asset) => ({createIfNotExists: asset})),
    ...documents.map((document) => ({[operation]: typed(importAssets(document, idOf))})),
  ]
  const options = {author: 'import', autoGenerateArrayKeys: true}
  // Checked first, so that a refused import writes no files.
  lake.mutate({mutations}, {...options, dryRun: true})
  for (const [file, asset] of kept) await assets.write(asset, await readFile(file))
  const {results} = lake.mutate({mutations}, options)
  const written = results.slice(kept.size).filter((result) => result.operation !== 'none')
  return {documents: written.length, assets: kept.size, warnings}
}

/** Reads and checks everything before anything is written. The warnings name the files that are not there. */
async function readDocuments(
  folder: string,
  files: ReadonlySet<string>,
): Promise<{documents: ExportedDocument[]; warnings: string[]}> {
  const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith('.ndjson'))
  if (!name || others.length > 0) throw new Error(`${folder} must hold one .ndjson file.`)
  const documents: ExportedDocument[] = []
  const warnings: string[] = []
  const lines = new Map<unknown, number>()
  for await (const {document, line} of readNdjson(path.join(folder, name))) {
    const {_id: id = randomUUID(), _type: type} = document
    if (isSystemId(String(id)) && !isReleaseDocumentId(String(id))) continue
    if (type === 'sanity.imageAsset' || type === 'sanity.fileAsset') {
      throw new Error(`Line ${line}: this is a raw export, which has no asset files. Export without --raw.`)
    }
    const first = lines.get(id)
    if (first) throw new Error(`Line ${line}: the id "${id}" is on line ${first} too.`)
    for (const asset of findExportedAssets(document)) {
      if (!asset || leadsOut(asset)) throw new Error(`Line ${line}: ${missing(asset)}`)
      if (!files.has(fileOf(folder, asset) ?? '')) warnings.push(`Line ${line}: ${missing(asset)}`)
    }
    lines.set(id, line)
    documents.push({...document, _id: id})
  }
  return {documents, warnings}
}

/** Sanity's importer follows such a path out of the folder, so it must not reach the next export. */
function leadsOut({address}: ExportedAsset): boolean {
  return address.startsWith('file:') && !/^file:\/\/\.\/(images|files)\/[^/\\]+$/.test(address)
}

function missing(asset: ExportedAsset | undefined): string {
  if (!asset) return '"_sanityAsset" must look like "image@file://./images/name.jpg".'
  return `there is no ${asset.kind} ${asset.address} in the folder.`
}

/** Returns the path of the file, or undefined if it is not in the folder's `images` or `files`. */
function fileOf(folder: string, {kind, address}: ExportedAsset): string | undefined {
  const [, subfolder, name] = /^file:\/\/\.\/(images|files)\/([^/\\]+)$/.exec(address) ?? []
  return subfolder === `${kind}s` && name && name !== '..' ? path.join(folder, subfolder, name) : undefined
}

/** Lists all asset files, because an export also holds assets that no document uses. */
async function listAssets(folder: string): Promise<{kind: AssetKind; file: string}[]> {
  const found: {kind: AssetKind; file: string}[] = []
  for (const kind of ['image', 'file'] as const) {
    const subfolder = path.join(folder, `${kind}s`)
    const entries = existsSync(subfolder) ? await readdir(subfolder, {withFileTypes: true}) : []
    for (const entry of entries)
      if (entry.isFile()) found.push({kind, file: path.join(subfolder, entry.name)})
  }
  return found
}

async function describeFile(
  assets: LakeAssets,
  kind: AssetKind,
  file: string,
  metadata: Record<string, unknown>,
): Promise<AssetDocument> {
  const bytes = await readFile(file)
  const entry = metadata[`${kind}-${createHash('sha1').update(bytes).digest('hex')}`]
  const given = isRecord(entry) ? entry : {}
  const filename = typeof given.originalFilename === 'string' ? given.originalFilename : path.basename(file)
  const asset = await assets.describe(kind, bytes, {filename})
  const restored = Object.entries(given).filter(([name]) => !DERIVED.test(name))
  return {...asset, ...Object.fromEntries(restored)}
}

async function readAssetMetadata(folder: string): Promise<Record<string, unknown>> {
  const file = path.join(folder, 'assets.json')
  const parsed: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {}
  if (!isRecord(parsed)) throw new Error('assets.json must hold one JSON object.')
  return parsed
}

/** Sanity's importer gives every reference its type. */
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed)
  if (!isRecord(value)) return value
  const type = typeof value._ref === 'string' && value._type === undefined ? {_type: 'reference'} : {}
  return {...type, ...Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typed(item)]))}
}
