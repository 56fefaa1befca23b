import type {ImageParams} from './image-params.ts'
import {MAX_IMAGE_PIXELS} from './inspect-image.ts'

type Size = {width: number; height: number}
type Box = Size & {left: number; top: number}

/** How to draw an answer: cut `region` out, turn it, scale it to `scaled`, cut `crop` out, put it on `canvas`. */
export type ImagePlan = {
  region?: Box
  scaled: Size
  /** Keep the busiest part of the picture instead of cutting a fixed box. */
  entropy: boolean
  crop?: Box
  canvas?: Size
}

/** WebP's own limit, the lowest of the formats. */
const MAX_DRAWN_SIDE = 16_383

/**
 * The image CDN's arithmetic. `clip`, `crop`, `fill` and `scale` enlarge; `max`, `min` and `fillmax` never do.
 *
 * @param source size of the original as seen, after its EXIF orientation
 */
export function planImage(source: Size, params: ImageParams): ImagePlan | {problem: string} {
  const region = params.rect && overlap(params.rect, source)
  if (params.rect && !region) {
    return {problem: `"rect" lies outside the image, which is ${source.width} x ${source.height} pixels.`}
  }
  const cut = region ?? source
  const turned =
    params.rotate % 180 === 0
      ? {width: cut.width, height: cut.height}
      : {width: cut.height, height: cut.width}
  const plan = {...(region && {region}), ...fitInto(turned, params)}
  const {width, height} = plan.scaled
  if (Math.max(width, height) > MAX_DRAWN_SIDE || width * height > MAX_IMAGE_PIXELS) {
    return {problem: `"w" and "h" ask for a picture of ${width} x ${height} pixels, which is too large.`}
  }
  return plan
}

function fitInto(from: Size, params: ImageParams): Omit<ImagePlan, 'region'> {
  const {width, height, fit} = params
  const ratioX = width === undefined ? undefined : width / from.width
  const ratioY = height === undefined ? undefined : height / from.height
  const inside = Math.min(ratioX ?? Number.POSITIVE_INFINITY, ratioY ?? Number.POSITIVE_INFINITY)
  const enlarges = fit !== 'max' && fit !== 'min' && fit !== 'fillmax'
  const limit = (scale: number) => (enlarges ? scale : Math.min(1, scale))

  if (ratioX === undefined && ratioY === undefined) return {scaled: from, entropy: false}
  if (width === undefined || height === undefined) return {scaled: times(from, limit(inside)), entropy: false}
  if (fit === 'scale') return {scaled: {width, height}, entropy: false}
  if (fit === 'fill' || fit === 'fillmax') {
    return {scaled: times(from, limit(inside)), entropy: false, canvas: {width, height}}
  }
  if (fit === 'crop' || fit === 'min') {
    const cover = Math.max(width / from.width, height / from.height)
    // `min` keeps the shape that was asked for and gives up size instead.
    const shrink = fit === 'min' ? Math.min(1, 1 / cover) : 1
    const box = {
      width: Math.max(1, Math.round(width * shrink)),
      height: Math.max(1, Math.round(height * shrink)),
    }
    const scaled = atLeast(times(from, cover * shrink), box)
    const entropy = params.crop.includes('entropy')
    return {scaled: entropy ? box : scaled, entropy, ...(!entropy && {crop: place(scaled, box, params)})}
  }
  return {scaled: times(from, limit(inside)), entropy: false}
}

/** Where the box lies in the scaled picture. */
function place(scaled: Size, box: Size, {crop, focalPoint}: ImageParams): Box {
  const focal = crop.includes('focalpoint')
  const x = focal ? focalPoint.x : crop.includes('left') ? 0 : crop.includes('right') ? 1 : 0.5
  const y = focal ? focalPoint.y : crop.includes('top') ? 0 : crop.includes('bottom') ? 1 : 0.5
  const start = (whole: number, part: number, at: number) =>
    Math.min(whole - part, Math.max(0, Math.round(whole * at - part / 2)))
  return {...box, left: start(scaled.width, box.width, x), top: start(scaled.height, box.height, y)}
}

function times({width, height}: Size, scale: number): Size {
  return {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))}
}

/** Rounding may leave a picture one pixel short of the box that is cut out of it. */
function atLeast(size: Size, box: Size): Size {
  return {width: Math.max(size.width, box.width), height: Math.max(size.height, box.height)}
}

function overlap(rect: Box, source: Size): Box | undefined {
  const width = Math.min(rect.width, source.width - rect.left)
  const height = Math.min(rect.height, source.height - rect.top)
  return width > 0 && height > 0 ? {left: rect.left, top: rect.top, width, height} : undefined
}
