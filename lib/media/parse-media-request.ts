import {imageWidths} from '../../sanity/image.ts'

export type MediaRequest = {
  /** File name of an image of our project and dataset, as the CDN writes it. */
  file: string
  width: number
  /** The part of the original to show: left, top, width, height. */
  rect?: string
}

const filePattern = /^[a-f0-9]{40}-(\d{1,5})x(\d{1,5})\.(?:jpg|png|webp|avif|gif)$/
const rectPattern = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/
const known = new Set(['w', 'rect'])

/** Reads the address of an image. Returns undefined for an address that `imageSources` would not have written. */
export function parseMediaRequest(
  segments: readonly string[],
  query: URLSearchParams,
): MediaRequest | undefined {
  const [file, ...rest] = segments
  const size = filePattern.exec(file ?? '')
  if (!file || !size || rest.length > 0) return undefined

  const names = [...query.keys()]
  if (names.some((name) => !known.has(name)) || new Set(names).size !== names.length) return undefined

  const width = imageWidths.find((listed) => String(listed) === query.get('w'))
  if (width === undefined) return undefined

  const rect = query.get('rect')
  if (rect === null) return {file, width}
  return isInside(rect, Number(size[1]), Number(size[2])) ? {file, width, rect} : undefined
}

function isInside(rect: string, imageWidth: number, imageHeight: number): boolean {
  const [left, top, width, height] = rectPattern.exec(rect)?.slice(1).map(Number) ?? []
  if (left === undefined || top === undefined || !width || !height) return false
  return left + width <= imageWidth && top + height <= imageHeight
}
