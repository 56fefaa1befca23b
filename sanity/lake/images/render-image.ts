import {createHash} from 'node:crypto'
import path from 'node:path'
import PQueue from 'p-queue'
import sharp, {type Metadata, type Sharp} from 'sharp'
import {badRequest} from '../core/errors.ts'
import {type FileCache, openFileCache} from './file-cache.ts'
import {IMAGE_FORMATS, type ImageFormat, isImageFormat} from './image-format.ts'
import {type ImagePlan, planImage} from './image-geometry.ts'
import {type ImageParams, parseImageParams} from './image-params.ts'
import {MAX_IMAGE_PIXELS} from './inspect-image.ts'

// One thread per picture, so that a page with ten images leaves cores to the site on the same machine.
sharp.concurrency(1)

/** Part of every cache key. Raise it when the same parameters draw another picture. */
const VERSION = 1

export type RenderedImage = {
  /** Undefined if the original may be sent as it is. */
  bytes: Buffer | undefined
  mimeType: string
  etag: string
}

export type ImageRenderer = {
  /**
   * Draws an original as the query asks. Throws a `LakeError` that names a bad parameter.
   *
   * @param file the original, as the asset store found it
   */
  render(file: string, query: URLSearchParams, accept: string): Promise<RenderedImage>
}

export function createImageRenderer({dir, cacheBytes = 200_000_000}: {dir: string; cacheBytes?: number}) {
  let cache: FileCache | undefined
  const inFlight = new Map<string, Promise<Buffer>>()
  const queue = new PQueue({concurrency: 2})

  function renderOnce(name: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const running = inFlight.get(name)
    if (running) return running
    const made = queue
      .add(async () => {
        cache ??= openFileCache({dir: path.join(dir, 'assets', 'cache'), maxBytes: cacheBytes})
        const kept = await cache.get(name)
        if (kept) return kept
        const bytes = await draw()
        await cache.put(name, bytes)
        return bytes
      })
      .finally(() => inFlight.delete(name))
    inFlight.set(name, made)
    return made
  }

  const renderer: ImageRenderer = {
    async render(file, query, accept) {
      const original = path.extname(file).slice(1)
      if (!isImageFormat(original)) throw badRequest(`${path.basename(file)} is not an image.`)
      const params = parseImageParams(query)
      if ('problem' in params) throw badRequest(params.problem)

      const metadata = await sharp(file).metadata()
      const plan = planImage(metadata.autoOrient, params)
      if ('problem' in plan) throw badRequest(plan.problem)
      if (mayServeOriginal(query, metadata)) {
        return {
          bytes: undefined,
          mimeType: IMAGE_FORMATS[original].mimeType,
          etag: `"${path.basename(file)}"`,
        }
      }

      const format = outputFormat(params, original, accept)
      const key = createHash('sha256')
        .update(JSON.stringify([VERSION, path.basename(file), plan, {...params, format}]))
        .digest('hex')
        .slice(0, 40)
      const bytes = await renderOnce(`${key}.${format}`, () => draw(file, plan, params, format, metadata))
      return {bytes, mimeType: IMAGE_FORMATS[format].mimeType, etag: `"${key}"`}
    },
  }
  return renderer
}

/** The original is sent unchanged only without parameters, and if it has no metadata such as the place of a photo. */
function mayServeOriginal(query: URLSearchParams, {exif, xmp, iptc, orientation = 1}: Metadata): boolean {
  if (query.get('dlRaw') === 'true') return true
  const asks = [...query.keys()].some((name) => name !== 'dl')
  return !asks && !exif && !xmp && !iptc && orientation === 1
}

function outputFormat({format, autoFormat}: ImageParams, original: ImageFormat, accept: string): ImageFormat {
  if (format) return format === 'pjpg' ? 'jpg' : format
  // As an AVIF, an animation would stand still.
  if (autoFormat && accept.includes('image/avif') && original !== 'gif') return 'avif'
  if (autoFormat && accept.includes('image/webp')) return 'webp'
  return original
}

async function draw(
  file: string,
  {region, scaled, entropy, crop, canvas}: ImagePlan,
  params: ImageParams,
  format: ImageFormat,
  {pages = 1, width, height, hasAlpha}: Metadata,
): Promise<Buffer> {
  // Only the first frame is drawn if a step cannot be done to every frame, or if the animation is too large.
  const cuts = region || crop || canvas || entropy || params.rotate !== 0
  const moves = pages > 1 && pages * width * height <= MAX_IMAGE_PIXELS
  const animated = moves && !cuts && (format === 'gif' || format === 'webp')
  const image = sharp(file, {
    limitInputPixels: MAX_IMAGE_PIXELS,
    failOn: 'error',
    autoOrient: true,
    animated,
  }).toColourspace('srgb')

  if (region) image.extract(region)
  if (params.rotate !== 0) image.rotate(params.rotate)
  image.resize({...scaled, ...(entropy ? {fit: 'cover', position: 'entropy'} : {fit: 'fill'})})
  if (params.flip.vertical) image.flip()
  if (params.flip.horizontal) image.flop()
  if (crop) image.extract(crop)
  const opaqueOnly = format === 'jpg'
  const background = params.background ?? (opaqueOnly ? '#ffffff' : '#00000000')
  if (hasAlpha && (opaqueOnly || params.background)) image.flatten({background})
  if (canvas) image.extend({...margins(scaled, canvas), background})
  // The CDN does not publish its scales; these look alike from 1 to 100.
  if (params.blur) image.blur(0.3 + params.blur / 10)
  if (params.sharpen) image.sharpen({sigma: 0.5 + params.sharpen / 50})
  return encode(image, params, format).toBuffer()
}

function margins(inner: {width: number; height: number}, outer: {width: number; height: number}) {
  const left = Math.floor((outer.width - inner.width) / 2)
  const top = Math.floor((outer.height - inner.height) / 2)
  return {left, top, right: outer.width - inner.width - left, bottom: outer.height - inner.height - top}
}

/** Never keeps metadata: what a camera wrote stays in the original. */
function encode(image: Sharp, {quality, format: asked}: ImageParams, format: ImageFormat): Sharp {
  if (format === 'jpg') return image.jpeg({quality, mozjpeg: true, progressive: asked === 'pjpg'})
  if (format === 'webp') return image.webp({quality})
  // AVIF reaches the same look at a lower number; effort above 2 takes seconds a picture.
  if (format === 'avif') return image.avif({quality: Math.max(1, Math.round(quality * 0.7)), effort: 2})
  if (format === 'tif') return image.tiff({quality})
  return format === 'gif' ? image.gif() : image.png()
}
