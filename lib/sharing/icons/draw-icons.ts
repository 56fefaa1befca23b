import {readFile} from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

/** The one drawing of the mark. A clinic that changes it changes all icons. */
const MARK = path.resolve('app/icon.svg')
const PAPER = '#fbf8f3'

/** For the home screen of a phone, which rounds the corners itself and shows no transparent ones. */
export async function touchIcon(): Promise<Uint8Array<ArrayBuffer>> {
  const mark = await markOf(148)
  const icon = sharp({create: {width: 180, height: 180, channels: 3, background: PAPER}})
  return new Uint8Array(
    await icon
      .composite([{input: mark}])
      .png({palette: true})
      .toBuffer(),
  )
}

/** For programs that ask for `/favicon.ico` whatever the page says: one picture in the frame that this format wants. */
export async function favicon(): Promise<Uint8Array<ArrayBuffer>> {
  const size = 32
  const picture = await markOf(size)
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(picture.length, 14)
  head.writeUInt32LE(head.length, 18)
  return new Uint8Array(Buffer.concat([head, picture]))
}

async function markOf(size: number): Promise<Buffer> {
  return sharp(await readFile(MARK), {density: 72 * 8})
    .resize(size, size)
    .png()
    .toBuffer()
}
