import {createHash, randomUUID} from 'node:crypto'
import path from 'node:path'
import {badRequest, requestError} from '../core/errors.ts'
import type {AssetKind} from '../core/types.ts'
import {IMAGE_FORMATS} from '../images/image-format.ts'
import {inspectImage} from '../images/inspect-image.ts'
import {openAssetFiles} from './asset-files.ts'
import {fileExtension, mediaType} from './media-type.ts'

export const MAX_ASSET_BYTES = 50_000_000

/** What the uploader says about the file. It is not trusted to say what the bytes are. */
export type AssetDetails = {
  filename?: string
  contentType?: string
  label?: string
  title?: string
  description?: string
  creditLine?: string
  source?: {id?: string; name?: string; url?: string}
}

/** A `sanity.imageAsset` or `sanity.fileAsset`, before the lake stores it. */
export type AssetDocument = {
  _id: string
  _type: 'sanity.imageAsset' | 'sanity.fileAsset'
  assetId: string
  extension: string
  mimeType: string
  path: string
  sha1hash: string
  size: number
  uploadId: string
  url: string
  [field: string]: unknown
}

export type AssetStore = {
  /** Returns the asset document for the bytes. The same bytes always get the same id. Throws a `LakeError` if refused. */
  describe(kind: AssetKind, bytes: Uint8Array, details?: AssetDetails): Promise<AssetDocument>
  /** Keeps the bytes that the document describes. */
  write(asset: AssetDocument, bytes: Uint8Array): Promise<void>
  /** Returns the path of the original, or undefined. */
  find(kind: AssetKind, name: string): string | undefined
}

export type AssetStoreOptions = {
  dir: string
  projectId: string
  dataset: string
  /** Where the lake's HTTP adapter answers; the start of every asset's `url`. */
  baseUrl: string
}

export function createAssetStore({dir, projectId, dataset, baseUrl}: AssetStoreOptions): AssetStore {
  const files = openAssetFiles(dir)

  function address(kind: AssetKind, name: string): {path: string; url: string} {
    const location = `${kind}s/${projectId}/${dataset}/${name}`
    return {path: location, url: `${baseUrl}/${location}`}
  }

  return {
    find: files.find,
    write: ({_type, path: location}, bytes) =>
      files.write(_type === 'sanity.imageAsset' ? 'image' : 'file', path.basename(location), bytes),
    async describe(kind, bytes, details = {}) {
      if (bytes.byteLength === 0) throw badRequest('The upload is empty.')
      if (bytes.byteLength > MAX_ASSET_BYTES) throw tooLarge()
      const sha1hash = createHash('sha1').update(bytes).digest('hex')
      const common = {
        assetId: sha1hash,
        sha1hash,
        size: bytes.byteLength,
        uploadId: randomUUID().replaceAll('-', ''),
        ...described(details),
      }

      if (kind === 'file') {
        const extension = fileExtension(details)
        const name = `${sha1hash}.${extension}`
        return {
          _id: `file-${sha1hash}-${extension}`,
          _type: 'sanity.fileAsset',
          ...common,
          ...address(kind, name),
          extension,
          mimeType: mediaType(extension),
        }
      }

      const image = await inspectImage(bytes)
      if ('problem' in image) throw badRequest(image.problem)
      const {format: extension, width, height, ...seen} = image
      const size = `${width}x${height}`
      const name = `${sha1hash}-${size}.${extension}`
      return {
        _id: `image-${sha1hash}-${size}-${extension}`,
        _type: 'sanity.imageAsset',
        ...common,
        ...address(kind, name),
        extension,
        mimeType: IMAGE_FORMATS[extension].mimeType,
        metadata: {
          _type: 'sanity.imageMetadata',
          dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
          ...seen,
        },
      }
    },
  }
}

function tooLarge(): Error {
  return requestError(
    413,
    'Payload Too Large',
    `The upload is larger than ${MAX_ASSET_BYTES / 1_000_000} MB.`,
  )
}

function described({filename, source, contentType: _, ...details}: AssetDetails): Record<string, unknown> {
  const given = Object.entries(details).filter(([, value]) => value)
  return {
    ...(filename && {originalFilename: path.basename(filename.replaceAll('\\', '/'))}),
    ...Object.fromEntries(given),
    ...(source?.id && {source: {_type: 'sanity.assetSourceData', ...source}}),
  }
}
