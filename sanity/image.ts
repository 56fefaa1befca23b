import {createImageUrlBuilder} from '@sanity/image-url'
import {dataset, projectId} from './env.ts'

/** The only widths `/media` makes, so that nobody can fill a cache with others. */
export const imageWidths = [320, 480, 640, 768, 960, 1280, 1600, 1920] as const

/** An image field as a query gives it. `crop` and `hotspot` are what staff drew in the Studio. */
export type ImageField = {
  asset?: {_ref: string} | null
  crop?: {top?: number; bottom?: number; left?: number; right?: number} | null
  hotspot?: {x?: number; y?: number; width?: number; height?: number} | null
}

export type ImageSources = {src: string; srcSet: string; width: number; height: number}

/** The picture at the top of an article. */
export const heroShape = 16 / 9
/** All shapes that pages cut pictures to, beside the one that staff gave them. A cut of another shape is not shown. */
const shapes = [undefined, heroShape]

type Options = {
  /** Width divided by height. Without it the picture keeps the shape that staff gave it. */
  aspectRatio?: number
}

/** For `<img>`: addresses on this site only. Nothing when the field is empty or holds no picture. */
export function imageSources(
  image: ImageField | null | undefined,
  options: Options = {},
): ImageSources | undefined {
  const cut = image && cutOf(image, options)
  if (!cut) return undefined
  const {file, rect, width, height} = cut

  const enough = imageWidths.findIndex((listed) => listed >= width)
  const widths = enough === -1 ? imageWidths : imageWidths.slice(0, enough + 1)
  // The last listed width may exceed the picture, which is never enlarged: tell the browser its real width.
  const srcSet = widths
    .map((listed) => `${mediaUrl(file, listed, rect)} ${Math.min(listed, width)}w`)
    .join(', ')
  const src = mediaUrl(file, widths.find((listed) => listed >= 960) ?? widths.at(-1) ?? 960, rect)
  return {src, srcSet, width, height}
}

function mediaUrl(file: string, width: number, rect: string | null): string {
  return `/media/${file}?${rect ? `rect=${rect}&` : ''}w=${width}`
}

/** Every rectangle that a page may ask for of this picture. None when the whole of it is shown. */
export function cutsOf(image: ImageField): string[] {
  return shapes.flatMap((aspectRatio) => cutOf(image, {aspectRatio})?.rect ?? [])
}

const assetPattern = /^image-([a-f0-9]{40})-(\d{1,5})x(\d{1,5})-(jpg|png|webp|avif|gif)$/

/** The part of the picture to show, in pixels of the original. Sanity's own builder weighs crop against hotspot. */
function cutOf({asset, crop, hotspot}: ImageField, {aspectRatio}: Options) {
  const parts = assetPattern.exec(asset?._ref ?? '')
  if (!parts) return undefined
  const source = {
    asset: {_ref: parts[0]},
    crop: {top: crop?.top ?? 0, bottom: crop?.bottom ?? 0, left: crop?.left ?? 0, right: crop?.right ?? 0},
    hotspot: {
      x: hotspot?.x ?? 0.5,
      y: hotspot?.y ?? 0.5,
      width: hotspot?.width ?? 1,
      height: hotspot?.height ?? 1,
    },
  }
  let builder = createImageUrlBuilder({projectId, dataset}).image(source)
  // Only the proportion matters here: a large base keeps rounding out of it.
  if (aspectRatio) builder = builder.width(Math.round(aspectRatio * 10_000)).height(10_000)
  const rect = new URL(builder.url()).searchParams.get('rect')
  const [, , width = Number(parts[2]), height = Number(parts[3])] = rect?.split(',').map(Number) ?? []
  return {file: `${parts[1]}-${parts[2]}x${parts[3]}.${parts[4]}`, rect, width, height}
}
