import type {Lake} from '../core/lake.ts'
import type {AssetKind, LakeDocument} from '../core/types.ts'
import {createImageRenderer, type ImageRenderer} from '../images/render-image.ts'
import {type AssetDetails, type AssetStore, createAssetStore} from './assets.ts'

/** The assets of a lake: their documents in the lake, their bytes in files beside it. */
export type LakeAssets = Pick<AssetStore, 'describe' | 'write'> & {
  /** Stores the bytes and creates the asset document. Returns the existing document if the bytes are known. */
  upload(kind: AssetKind, bytes: Uint8Array, details?: AssetDetails): Promise<LakeDocument>
  /** Returns the original file and its document, or undefined if either does not exist. */
  find(kind: AssetKind, name: string): {file: string; document: LakeDocument} | undefined
  render: ImageRenderer['render']
}

/** @param baseUrl where the HTTP adapter answers; stored in each asset's `url`, as the cloud does */
export function createLakeAssets(lake: Lake, {baseUrl}: {baseUrl: string}): LakeAssets {
  const {dir, projectId, dataset} = lake
  const store = createAssetStore({dir, projectId, dataset, baseUrl})
  const renderer = createImageRenderer({dir})
  return {
    describe: store.describe,
    write: store.write,
    render: renderer.render,
    async upload(kind, bytes, details) {
      const asset = await store.describe(kind, bytes, details)
      await store.write(asset, bytes)
      lake.mutate({mutations: [{createIfNotExists: asset}]})
      const document = lake.doc(asset._id)
      if (!document) throw new Error(`The asset document ${asset._id} was not created.`)
      return document
    },
    find(kind, name) {
      const document = lake.doc(`${kind}-${name.replace('.', '-')}`)
      const file = document && store.find(kind, name)
      return file ? {file, document} : undefined
    },
  }
}

/** Call it when the lake starts: its port may have changed since the assets were uploaded. */
export function updateAssetUrls(lake: Lake, baseUrl: string): void {
  const {documents} = lake.view('raw')
  const mutations = documents.flatMap(({_id, _type, path, url}) => {
    const isAsset = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
    const current = `${baseUrl}/${path}`
    return isAsset && url !== current ? [{patch: {id: _id, set: {url: current}}}] : []
  })
  if (mutations.length > 0) lake.mutate({mutations})
}
