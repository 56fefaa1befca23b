/** Far above what a camera makes, and what the Content Lake takes. */
const MOST_BYTES = 50_000_000

const formats = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
} as const

export type CheckedPicture = {file: File} | {problem: string}

/** Looks at the bytes, because the name and the type of a file are only claims, and often missing. */
export async function checkPicture(file: File): Promise<CheckedPicture> {
  if (file.size === 0)
    return {problem: `“${file.name}” is empty: it was not copied whole. Copy it once more.`}
  if (file.size > MOST_BYTES) return {problem: `“${file.name}” is larger than 50 MB. Make it smaller first.`}
  // Each byte as one sign: what browsers call latin1 is another code.
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 512).arrayBuffer()))
  const format = formatOf(head)
  if (!format) return {problem: `“${file.name}” ${whatItIs(head)} Use JPEG, PNG, WebP or AVIF.`}
  const type = formats[format]
  const hasName = new RegExp(`\\.${format === 'jpg' ? 'jpe?g' : format}$`, 'i').test(file.name)
  if (file.type === type && hasName) return {file}
  return {file: new File([file], hasName ? file.name : `${file.name}.${format}`, {type})}
}

function formatOf(head: string): keyof typeof formats | undefined {
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  return head.slice(4, 8) === 'ftyp' && /avif|avis/.test(head.slice(8, 40)) ? 'avif' : undefined
}

function whatItIs(head: string): string {
  if (head.slice(4, 8) === 'ftyp' && /hei[cfsx]|hev[cx]|mif1|msf1/.test(head.slice(8, 40))) {
    return 'is a HEIC photo, as iPhones take them. Browsers cannot show it: open it and save it as JPEG.'
  }
  if (head.startsWith('GIF8')) return 'is a GIF.'
  if (/<svg[\s>]/i.test(head)) return 'is an SVG drawing, which can hold programs.'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'is a TIFF, which browsers cannot show.'
  if (head.startsWith('%PDF')) return 'is a PDF. Save the page you need as a picture.'
  return 'is no picture, or is damaged.'
}
