import type {AssetKind} from '../core/types.ts'
import {isRecord} from '../json/is-record.ts'

/** An asset as an export writes it: `image@file://./images/<file>`. */
export type ExportedAsset = {kind: AssetKind; address: string}

/**
 * Copies a value, with every `{asset: {_ref}}` written as `_sanityAsset`.
 *
 * @param isThere whether the export will hold the asset's file
 * @param onMissing called for every asset that the export will not hold
 */
export function exportAssets(
  value: unknown,
  isThere: (assetId: string) => boolean,
  onMissing: (asset: string) => void,
): unknown {
  if (Array.isArray(value)) return value.map((item) => exportAssets(item, isThere, onMissing))
  if (!isRecord(value)) return value
  const {asset, _sanityAsset: leftOut, ...others} = value
  const id = isRecord(asset) && typeof asset._ref === 'string' ? asset._ref : undefined
  const exported = id ? addressOf(id) : undefined
  if (!id && typeof leftOut === 'string') onMissing(parseAsset(leftOut)?.address ?? leftOut)
  const copy = mapValues(exported ? others : value, (item) => exportAssets(item, isThere, onMissing))
  if (!id || !exported) return copy
  // Written as if it were there, so that an import names it too.
  if (!isThere(id)) onMissing(id)
  return {_sanityAsset: `${exported.kind}@${exported.address}`, ...copy}
}

/**
 * The reverse: `_sanityAsset` becomes a reference if `idOf` knows the asset. Otherwise it stays, so that the next export
 * names the missing asset, and a later import that has the file restores it.
 */
export function importAssets(value: unknown, idOf: (asset: ExportedAsset) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => importAssets(item, idOf))
  if (!isRecord(value)) return value
  const {_sanityAsset: written, ...others} = value
  const asset = written === undefined ? undefined : parseAsset(written)
  const id = asset && idOf(asset)
  if (!asset || !id) return mapValues(value, (item) => importAssets(item, idOf))
  const copy = mapValues(others, (item) => importAssets(item, idOf))
  const type = Object.keys(others).length === 0 ? {_type: asset.kind} : {}
  return {...type, ...copy, asset: {_type: 'reference', _ref: id}}
}

/** Returns every `_sanityAsset` in a value, parsed; undefined for one that cannot be parsed. */
export function findExportedAssets(value: unknown): (ExportedAsset | undefined)[] {
  if (Array.isArray(value)) return value.flatMap(findExportedAssets)
  if (!isRecord(value)) return []
  const own = '_sanityAsset' in value ? [parseAsset(value._sanityAsset)] : []
  return [...own, ...Object.values(value).flatMap(findExportedAssets)]
}

function parseAsset(written: unknown): ExportedAsset | undefined {
  const [, kind, address] =
    (typeof written === 'string' && /^(image|file)@([a-z]+:\/\/.+)$/.exec(written)) || []
  return address && (kind === 'image' || kind === 'file') ? {kind, address} : undefined
}

/** Returns undefined if the id is not one of an asset. */
export function addressOf(id: string): ExportedAsset | undefined {
  const [, kind, name, extension] =
    /^(image)-([a-f0-9]{40}-\d+x\d+)-([a-z]+)$/.exec(id) ??
    /^(file)-([a-f0-9]{40})-([a-z0-9]+)$/.exec(id) ??
    []
  if (kind !== 'image' && kind !== 'file') return undefined
  return {kind, address: `file://./${kind}s/${name}.${extension}`}
}

function mapValues(
  record: Record<string, unknown>,
  map: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
}
