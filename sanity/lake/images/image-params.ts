import {type ImageFormat, isImageFormat} from './image-format.ts'

const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const CROPS = ['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy'] as const

export type Fit = (typeof FITS)[number]
export type Crop = (typeof CROPS)[number]

export type ImageParams = {
  /** Multiplied by `dpr` already. */
  width?: number
  height?: number
  rect?: {left: number; top: number; width: number; height: number}
  fit: Fit
  /** One side for each direction, such as `top` and `left`. */
  crop: Crop[]
  focalPoint: {x: number; y: number}
  rotate: 0 | 90 | 180 | 270
  flip: {horizontal: boolean; vertical: boolean}
  format?: ImageFormat | 'pjpg'
  autoFormat: boolean
  quality: number
  blur?: number
  sharpen?: number
  /** `#rrggbbaa` */
  background?: string
}

/** Sanity's own limit for either side of an answer. */
const MAX_SIDE = 8192

/** Parameters of the image CDN that the lake does not draw. Ignoring them would show another picture than the cloud. */
const NOT_DRAWN = ['frame', 'invert', 'max-h', 'max-w', 'min-h', 'min-w', 'pad', 'sat']

/** Reads the query of an image address. Parameters that the CDN does not know are ignored, as it does. */
export function parseImageParams(query: URLSearchParams): ImageParams | {problem: string} {
  const problems: string[] = NOT_DRAWN.filter((name) => query.has(name)).map(
    (name) => `"${name}" is not supported by the embedded Content Lake.`,
  )

  function read<Value>(name: string, expected: string, parse: (text: string) => Value | undefined) {
    const text = query.get(name)
    if (text === null) return undefined
    const value = parse(text)
    if (value === undefined) problems.push(`"${name}" must be ${expected}, not "${text.slice(0, 40)}".`)
    return value
  }
  const number = (name: string, min: number, max: number) =>
    read(name, `a number from ${min} to ${max}`, (text) => numberWithin(text, min, max))
  const word = <Word extends string>(name: string, words: readonly Word[]) =>
    read(name, `one of ${words.join(', ')}`, (text) => words.find((known) => known === text))

  const dpr = number('dpr', 1, 3) ?? 1
  const side = (name: string) => {
    const value = number(name, 1, MAX_SIDE)
    return value && Math.min(MAX_SIDE, Math.round(value * dpr))
  }
  const flip = word('flip', ['h', 'v', 'hv', 'vh'])
  const params: ImageParams = {
    width: side('w'),
    height: side('h'),
    rect: read('rect', 'left,top,width,height in whole pixels', parseRect),
    fit: word('fit', FITS) ?? 'clip',
    crop: read('crop', `made of ${CROPS.join(', ')}`, parseCrop) ?? [],
    focalPoint: {x: number('fp-x', 0, 1) ?? 0.5, y: number('fp-y', 0, 1) ?? 0.5},
    rotate: read('or', '0, 90, 180 or 270', parseRotation) ?? 0,
    flip: {horizontal: flip?.includes('h') ?? false, vertical: flip?.includes('v') ?? false},
    format: read('fm', 'jpg, pjpg, png, webp, avif, gif or tif', parseFormat),
    autoFormat: word('auto', ['format']) === 'format',
    quality: Math.max(1, number('q', 0, 100) ?? 75),
    blur: number('blur', 0, 2000) || undefined,
    sharpen: number('sharp', 0, 100) || undefined,
    background: read('bg', 'a colour such as ff0000', parseColor),
  }
  return problems.length > 0 ? {problem: problems.join(' ')} : params
}

function numberWithin(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,7}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}

function parseRect(text: string): ImageParams['rect'] {
  const match = /^(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})$/.exec(text)
  if (!match) return undefined
  const [left = 0, top = 0, width = 0, height = 0] = match.slice(1).map(Number)
  return width > 0 && height > 0 ? {left, top, width, height} : undefined
}

function parseCrop(text: string): Crop[] | undefined {
  const sides = text.split(',').map((name) => CROPS.find((known) => known === name))
  const known = sides.filter((side) => side !== undefined)
  return known.length === sides.length && known.length <= 2 ? known : undefined
}

function parseRotation(text: string): ImageParams['rotate'] | undefined {
  return ([0, 90, 180, 270] as const).find((angle) => String(angle) === text)
}

function parseFormat(text: string): ImageParams['format'] {
  if (text === 'pjpg' || isImageFormat(text)) return text
  return text === 'jpeg' ? 'jpg' : undefined
}

/** `rgb`, `argb`, `rrggbb` or `aarrggbb`, as the CDN takes them: the alpha comes first. */
function parseColor(text: string): string | undefined {
  if (!/^([a-f0-9]{3,4}|[a-f0-9]{6}|[a-f0-9]{8})$/i.test(text)) return undefined
  const long = text.length > 4 ? text : [...text].map((digit) => digit + digit).join('')
  return `#${long.slice(-6)}${long.length === 8 ? long.slice(0, 2) : 'ff'}`.toLowerCase()
}
