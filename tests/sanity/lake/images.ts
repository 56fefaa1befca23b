import sharp, {type Sharp} from 'sharp'

const RED = [220, 0, 0]
const GREEN = [0, 220, 0]
const BLUE = [0, 0, 220]
const YELLOW = [220, 220, 0]

/** Red and green above, blue and yellow below: one can see how a picture was turned and cut. */
export function quarters(width: number, height: number): Sharp {
  const tile = ([r = 0, g = 0, b = 0]: number[]) => ({
    create: {width: width / 2, height: height / 2, channels: 3 as const, background: {r, g, b}},
  })
  const tiles = [
    {input: tile(RED), left: 0, top: 0},
    {input: tile(GREEN), left: width / 2, top: 0},
    {input: tile(BLUE), left: 0, top: height / 2},
    {input: tile(YELLOW), left: width / 2, top: height / 2},
  ]
  const canvas = sharp({create: {width, height, channels: 3, background: '#000'}})
  // Laying tiles on a picture gives it an alpha channel.
  return canvas.composite(tiles).removeAlpha()
}

/** A picture that differs for each number. */
export function numbered(number: number): Promise<Buffer> {
  const background = {r: number % 256, g: (number * 7) % 256, b: 90}
  return sharp({create: {width: 24, height: 16, channels: 3, background}})
    .png()
    .toBuffer()
}

/** The colours near the four corners (top left, top right, bottom left, bottom right), without alpha. */
export async function corners(bytes: Uint8Array): Promise<number[][]> {
  const {data, info} = await sharp(bytes).removeAlpha().raw().toBuffer({resolveWithObject: true})
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
    return [...data.subarray(start, start + 3)]
  }
  return [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)]
}

/** The nearest of the four colours, so that lossy formats can be compared. */
export function nameOf(color: number[]): string {
  const names = {red: RED, green: GREEN, blue: BLUE, yellow: YELLOW, white: [255, 255, 255]}
  const distance = (known: number[]) =>
    known.reduce((sum, value, at) => sum + Math.abs(value - (color[at] ?? 0)), 0)
  const nearest = Object.entries(names).toSorted(([, a], [, b]) => distance(a) - distance(b))[0]
  return nearest?.[0] ?? 'none'
}
