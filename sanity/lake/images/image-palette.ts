import type {Sharp} from 'sharp'

type Swatch = {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  title: string
  /** Per cent of the image, two decimals. */
  population: number
}

export type ImagePalette = {_type: 'sanity.imagePalette'} & Record<string, Swatch | string>

type Color = {r: number; g: number; b: number; count: number; saturation: number; lightness: number}

type Target = {lightness: readonly [number, number, number]; saturation: readonly [number, number, number]}

const DARK = [0, 0.26, 0.45] as const
const MIDDLE = [0.3, 0.5, 0.7] as const
const LIGHT = [0.55, 0.74, 1] as const
const VIBRANT = [0.35, 1, 1] as const
const MUTED = [0, 0.3, 0.4] as const

/** Lowest, ideal and highest value of each swatch, as Android's palette (and so Sanity's) defines them. */
const TARGETS: Record<string, Target> = {
  darkMuted: {lightness: DARK, saturation: MUTED},
  darkVibrant: {lightness: DARK, saturation: VIBRANT},
  lightMuted: {lightness: LIGHT, saturation: MUTED},
  lightVibrant: {lightness: LIGHT, saturation: VIBRANT},
  muted: {lightness: MIDDLE, saturation: MUTED},
  vibrant: {lightness: MIDDLE, saturation: VIBRANT},
}

/** The colours of an image in the shape of `sanity.imagePalette`. A swatch that no colour fits is left out. */
export async function imagePalette(image: Sharp): Promise<ImagePalette> {
  const {data, info} = await image
    .resize(64, 64, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const colors = countColors(data, info.channels)
  const total = colors.reduce((sum, {count}) => sum + count, 0)
  const palette: ImagePalette = {_type: 'sanity.imagePalette'}

  const dominant = colors.toSorted((a, b) => b.count - a.count)[0]
  if (dominant) palette.dominant = swatch(dominant, total)
  for (const [name, target] of Object.entries(TARGETS)) {
    const best = colors
      .filter(
        (color) => within(color.saturation, target.saturation) && within(color.lightness, target.lightness),
      )
      .map((color) => ({color, score: score(color, target, total)}))
      .toSorted((a, b) => b.score - a.score)[0]
    if (best) palette[name] = swatch(best.color, total)
  }
  return palette
}

/** Groups pixels into 4096 boxes (four bits a channel) and averages each. See-through pixels do not count. */
function countColors(data: Uint8Array, channels: number): Color[] {
  const boxes = new Map<number, {r: number; g: number; b: number; count: number}>()
  for (let at = 0; at + channels <= data.length; at += channels) {
    const [r = 0, g = 0, b = 0, alpha = 255] = data.subarray(at, at + 4)
    if (alpha < 125) continue
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)
    const box = boxes.get(key) ?? {r: 0, g: 0, b: 0, count: 0}
    boxes.set(key, {r: box.r + r, g: box.g + g, b: box.b + b, count: box.count + 1})
  }
  return [...boxes.values()].map(({r, g, b, count}) => {
    const mean = {r: Math.round(r / count), g: Math.round(g / count), b: Math.round(b / count)}
    const high = Math.max(mean.r, mean.g, mean.b) / 255
    const low = Math.min(mean.r, mean.g, mean.b) / 255
    const lightness = (high + low) / 2
    const range = 1 - Math.abs(2 * lightness - 1)
    return {...mean, count, lightness, saturation: range === 0 ? 0 : (high - low) / range}
  })
}

function score({saturation, lightness, count}: Color, target: Target, total: number): number {
  const near = (value: number, [, ideal]: Target['lightness']) => 1 - Math.abs(value - ideal)
  return (
    3 * near(saturation, target.saturation) + 6 * near(lightness, target.lightness) + (0.5 * count) / total
  )
}

function within(value: number, [low, , high]: Target['lightness']): boolean {
  return value >= low && value <= high
}

function swatch({r, g, b, count}: Color, total: number): Swatch {
  // YIQ brightness decides whether white or black text can be read on the colour.
  const brightness = (r * 299 + g * 587 + b * 114) / 1000
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`,
    foreground: brightness < 150 ? '#fff' : '#000',
    population: Math.round((count / total) * 10_000) / 100,
    title: brightness < 200 ? '#fff' : '#000',
  }
}
