import sharp, {type Sharp} from 'sharp'
import {IMAGE_FORMATS, type ImageFormat, looksLikeSvg, sniffImageFormat} from './image-format.ts'
import {type ImagePalette, imagePalette} from './image-palette.ts'

/** Width times height. A phone's photo of 50 megapixels passes, a decompression bomb does not. */
export const MAX_IMAGE_PIXELS = 64_000_000

/** What `sanity.imageAsset` says about an image. Without EXIF, because a photo may hold the place where it was taken. */
export type ImageFacts = {
  format: ImageFormat
  /** As seen, that is after the EXIF orientation. */
  width: number
  height: number
  hasAlpha: boolean
  isOpaque: boolean
  /** A data URL 20 pixels wide, shown while the image loads. */
  lqip: string
  palette: ImagePalette
}

/** Reads the whole image, so that a truncated file is refused at upload and not when it is shown. */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts | {problem: string}> {
  const format = sniffImageFormat(bytes)
  if (!format) return {problem: refusal(bytes)}
  try {
    const image = sharp(bytes, {limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error', autoOrient: true})
    const metadata = await image.metadata()
    if (metadata.format !== IMAGE_FORMATS[format].sharpName) return {problem: refusal(bytes)}
    const {width, height} = metadata.autoOrient
    if (width * height > MAX_IMAGE_PIXELS) {
      const limit = MAX_IMAGE_PIXELS / 1_000_000
      return {problem: `The image is ${width} x ${height} pixels. The limit is ${limit} megapixels.`}
    }
    const isOpaque = !metadata.hasAlpha || (await image.stats()).isOpaque
    return {
      format,
      width,
      height,
      hasAlpha: metadata.hasAlpha,
      isOpaque,
      lqip: await lqip(image.clone(), isOpaque),
      palette: await imagePalette(image.clone()),
    }
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return {problem: `The image could not be read: ${reason}`}
  }
}

async function lqip(image: Sharp, isOpaque: boolean): Promise<string> {
  const tiny = image.resize(20).toColourspace('srgb')
  const encoded = isOpaque ? tiny.jpeg({quality: 75}) : tiny.png()
  const data = await encoded.toBuffer()
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${data.toString('base64')}`
}

function refusal(bytes: Uint8Array): string {
  const formats = 'Upload a JPEG, PNG, WebP, GIF, AVIF or TIFF.'
  if (looksLikeSvg(bytes)) return `SVG images are not accepted, because an SVG can run scripts. ${formats}`
  return `The bytes are not an image this lake can keep. ${formats}`
}
