import {constants, createWriteStream} from 'node:fs'
import {copyFile, mkdir, readdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {LakeAssets} from '../assets/lake-assets.ts'
import type {Lake} from '../core/lake.ts'
import type {LakeDocument} from '../core/types.ts'
import {isPublishedId, isSystemId} from '../documents/document-id.ts'
import {referencesOf} from '../documents/references.ts'
import {isReleaseDocumentId} from '../documents/release-document.ts'
import {addressOf, exportAssets} from './asset-references.ts'

export type ExportOptions = {
  /** A folder that is empty or not there yet. */
  folder: string
  /** With drafts and versions unless false. */
  drafts?: boolean
  /** Only documents of these types, and the assets they show. */
  types?: string[]
}

/** Fields that Sanity leaves out of `assets.json`: an import derives them from the file. */
const DERIVED = ['_id', '_type', 'assetId', 'extension', 'mimeType', 'path', 'uploadId', 'url']

export type ExportResult = {
  documents: number
  assets: number
  /** Assets that documents show and the export does not hold, each as `<document>: <asset>`. */
  missing: string[]
}

/** Writes the lake in the shape of Sanity's dataset export, which `sanity dataset import` takes when packed. */
export async function exportDataset(
  lake: Lake,
  assets: Pick<LakeAssets, 'find'>,
  {folder, drafts = true, types}: ExportOptions,
): Promise<ExportResult> {
  await mkdir(folder, {recursive: true})
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`)
  for (const name of ['images', 'files']) await mkdir(path.join(folder, name))

  const shown = new Set<string>()
  const isThere = (assetId: string) => {
    const asset = lake.doc(assetId)
    if (!asset || !originalOf(assets, asset)) return false
    shown.add(assetId)
    return true
  }

  let count = 0
  const missing = new Set<string>()
  function* lines() {
    for (const document of lake.storage.loadDocuments()) {
      const wanted = types?.includes(document._type) ?? true
      if (!wanted || !isContent(document) || (!drafts && !isPublishedId(document._id))) continue
      count += 1
      const onMissing = (asset: string) => missing.add(`${document._id}: ${asset}`)
      const copy = exportAssets(document, isThere, onMissing)
      // Assets can also be referenced like any other document.
      for (const {id, foreign} of referencesOf(document)) {
        if (!foreign && addressOf(id) && !isThere(id)) onMissing(id)
      }
      yield `${JSON.stringify(copy)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path.join(folder, 'data.ndjson')))

  const metadata: Record<string, unknown> = {}
  for (const asset of lake.storage.loadDocuments()) {
    if (!isAsset(asset) || (types && !shown.has(asset._id))) continue
    const file = originalOf(assets, asset)
    if (!file) {
      missing.add(`${asset._id}: its file is gone`)
      continue
    }
    const kind = asset._type === 'sanity.imageAsset' ? 'image' : 'file'
    const copy = path.join(folder, `${kind}s`, path.basename(file))
    await copyFile(file, copy, constants.COPYFILE_FICLONE)
    const given = Object.entries(asset).filter(([name]) => !DERIVED.includes(name))
    metadata[`${kind}-${asset.sha1hash}`] = Object.fromEntries(given)
  }
  await writeFile(path.join(folder, 'assets.json'), JSON.stringify(metadata))
  return {documents: count, assets: Object.keys(metadata).length, missing: [...missing]}
}

function isAsset({_type}: LakeDocument): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
}

/** System documents belong to a project, not to its content, but versions are nothing without their release. */
function isContent(document: LakeDocument): boolean {
  const isOfProject = isSystemId(document._id) && !isReleaseDocumentId(document._id)
  return !isAsset(document) && !isOfProject && !isPreviewSecret(document)
}

/** A preview secret would open the preview of the dataset that it is imported into, for an hour. */
export function isPreviewSecret({_type}: LakeDocument): boolean {
  return _type === 'sanity.previewUrlSecret'
}

function originalOf(
  assets: Pick<LakeAssets, 'find'>,
  {_type, path: location}: LakeDocument,
): string | undefined {
  const kind = _type === 'sanity.imageAsset' ? 'image' : 'file'
  return typeof location === 'string' ? assets.find(kind, path.basename(location))?.file : undefined
}
