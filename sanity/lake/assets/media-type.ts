import path from 'node:path'

/** Media types by file extension. Those marked inline may be shown by a browser; the rest are only saved. */
const KNOWN: Record<string, {type: string; inline?: true}> = {
  avif: {type: 'image/avif', inline: true},
  csv: {type: 'text/csv'},
  docx: {type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'},
  gif: {type: 'image/gif', inline: true},
  html: {type: 'text/html'},
  jpg: {type: 'image/jpeg', inline: true},
  json: {type: 'application/json'},
  m4a: {type: 'audio/mp4', inline: true},
  mp3: {type: 'audio/mpeg', inline: true},
  mp4: {type: 'video/mp4', inline: true},
  pdf: {type: 'application/pdf', inline: true},
  png: {type: 'image/png', inline: true},
  svg: {type: 'image/svg+xml'},
  txt: {type: 'text/plain', inline: true},
  vtt: {type: 'text/vtt', inline: true},
  wav: {type: 'audio/wav', inline: true},
  webm: {type: 'video/webm', inline: true},
  webp: {type: 'image/webp', inline: true},
  zip: {type: 'application/zip'},
}

export function mediaType(extension: string): string {
  return KNOWN[extension]?.type ?? 'application/octet-stream'
}

/** Returns false for everything that a browser could run as a page of this origin. */
export function mayShowInline(extension: string): boolean {
  return KNOWN[extension]?.inline ?? false
}

/** Returns the extension of a file asset: from its name, else from the uploader's media type, else `bin`. */
export function fileExtension({filename = '', contentType = ''}): string {
  const fromName = path.extname(filename).slice(1).toLowerCase()
  if (/^[a-z0-9]{1,12}$/.test(fromName)) return fromName
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  return Object.entries(KNOWN).find(([, known]) => known.type === type)?.[0] ?? 'bin'
}
