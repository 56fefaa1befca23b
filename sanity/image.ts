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
  const size = {width: Number(parts[2]), height: Number(parts[3])}
  if (size.width === 0 || size.height === 0) return undefined
  const source = {asset: {_ref: parts[0]}, crop: usableCrop(crop, size), hotspot: usableHotspot(hotspot)}
  let builder = createImageUrlBuilder({projectId, dataset}).image(source)
  // Only the proportion matters here: a large base keeps rounding out of it.
  if (aspectRatio) builder = builder.width(Math.round(aspectRatio * 10_000)).height(10_000)
  const rect = new URL(builder.url()).searchParams.get('rect')
  const [, , width = size.width, height = size.height] = rect?.split(',').map(Number) ?? []
  return {file: `${parts[1]}-${parts[2]}x${parts[3]}.${parts[4]}`, rect, width, height}
}

const whole = {top: 0, bottom: 0, left: 0, right: 0}

/** A cut that leaves nothing, or that lies outside, is none: the whole picture is better than a broken one. */
function usableCrop(crop: ImageField['crop'], size: {width: number; height: number}) {
  const cut = {...whole, ...fractions(crop, ['top', 'bottom', 'left', 'right'])}
  const leaves = (from: number, to: number, pixels: number) => Math.round((1 - from - to) * pixels) >= 1
  return leaves(cut.left, cut.right, size.width) && leaves(cut.top, cut.bottom, size.height) ? cut : whole
}

function usableHotspot(hotspot: ImageField['hotspot']) {
  const spot = {x: 0.5, y: 0.5, width: 1, height: 1, ...fractions(hotspot, ['x', 'y', 'width', 'height'])}
  return spot.width > 0 && spot.height > 0 ? spot : {x: spot.x, y: spot.y, width: 1, height: 1}
}

/** Those of the fields that are parts of one. Scripts have written text, percents and nothing at all. */
function fractions(value: object | null | undefined, names: readonly string[]): Record<string, number> {
  const found = Object.entries(value ?? {}).filter(([name]) => names.includes(name))
  return Object.fromEntries(found.filter(([, part]) => typeof part === 'number' && part >= 0 && part <= 1))
}
