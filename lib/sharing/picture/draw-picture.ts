import path from 'node:path'
import sharp from 'sharp'
import {createConcurrencyLimit} from '../../cms/concurrency-limit.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {scene} from './scene.ts'
import {isDrawable, wordsOf} from './words.ts'

export type PictureWords = {
  /** What the page is about, where the clinic lets a shared link say so. */
  title?: string
  clinicName: string
  place: string
}

/** The font of the site in one weight, as a file that the drawing library reads. See `app/fonts/README.md`. */
const FONT = path.resolve('app/fonts/atkinson-for-pictures.ttf')
const FAMILY = 'Atkinson Hyperlegible Next'
const INK = '#12312c'
const MARGIN = 72
const COLUMN = 1056

/** A drawing takes some milliseconds, and 3 MB while it is made. */
const limit = onceInProcess('limit of drawings', () => createConcurrencyLimit(2, 100))

/** The picture of a shared link, as a PNG of some kilobytes. Words that the font cannot write are left out. */
export async function drawPicture(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  return limit().run(() => draw(words), AbortSignal.timeout(10_000))
}

async function draw(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const lines = await Promise.all(
    wordsOf(words)
      .filter(({text}) => isDrawable(text))
      .map(({text, size}) => line(text, size)),
  )
  let top = MARGIN
  const layers = lines.map(({data, info}) => {
    const layer = {input: data, left: MARGIN, top}
    top += info.height + 22
    return layer
  })
  const png = await sharp(Buffer.from(scene)).composite(layers).png({palette: true, colours: 64}).toBuffer()
  return new Uint8Array(png)
}

function line(text: string, size: number) {
  return sharp({
    text: {
      text: `<span foreground="${INK}">${escaped(text)}</span>`,
      font: `${FAMILY} ${size}`,
      fontfile: FONT,
      width: COLUMN,
      rgba: true,
    },
  })
    .png()
    .toBuffer({resolveWithObject: true})
}

/** The drawing library reads marks in a text, as HTML has them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
