/** The image formats the lake keeps: the name in ids and file names, the media type, and sharp's name for it. */
export const IMAGE_FORMATS = {
  jpg: {mimeType: 'image/jpeg', sharpName: 'jpeg'},
  png: {mimeType: 'image/png', sharpName: 'png'},
  webp: {mimeType: 'image/webp', sharpName: 'webp'},
  gif: {mimeType: 'image/gif', sharpName: 'gif'},
  avif: {mimeType: 'image/avif', sharpName: 'heif'},
  tif: {mimeType: 'image/tiff', sharpName: 'tiff'},
} as const

export type ImageFormat = keyof typeof IMAGE_FORMATS

export function isImageFormat(name: string): name is ImageFormat {
  return Object.hasOwn(IMAGE_FORMATS, name)
}

/**
 * Finds the format by the first bytes alone. A file name or a header is only a claim, and decoders of formats that are not
 * listed (SVG runs scripts and reads other files) must never see the bytes. Returns undefined if it is none of them.
 */
export function sniffImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.slice(4, 8) === 'ftyp' && /avif|avis/.test(head.slice(8))) return 'avif'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tif'
  return undefined
}

/** True for SVG under any name: only used to say so in the refusal. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'))
}
