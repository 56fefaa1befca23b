import sharp from 'sharp'
import {expect, test} from 'vitest'
import {drawingFile, drawingNames} from '@/lib/art/drawings'
import {type Colour, readTheme, type Theme} from '@/lib/art/read-theme'

/** A theme in which each colour is told from all others. */
function themeFrom(first: number): Theme {
  let next = first
  const names = Object.keys(readTheme(sheet(() => '#000000')).light)
  const scheme = () => sheet(() => `#${(next++).toString(16).padStart(6, '0')}`, names)
  return readTheme(`${scheme()} @media screen and (prefers-color-scheme: dark) { ${scheme()} }`)
}

function sheet(value: () => string, names: string[] = COLOURS): string {
  return `:root { ${names.map((name) => `--${name}: ${value()};`).join(' ')} }`
}

const COLOURS: Colour[] = [
  ...(['accent', 'control-line', 'sun', 'art-sky', 'art-glow', 'art-sun', 'art-water'] as const),
  ...(['art-hill', 'art-deep', 'art-light', 'art-wall', 'art-floor'] as const),
]

const theme = themeFrom(0x100000)
const other = themeFrom(0x200000)

test.each(drawingNames)('%s is small, complete, and has the colours of the theme alone', async (name) => {
  const file = drawingFile(name, theme) ?? ''
  expect(Buffer.byteLength(file)).toBeLessThanOrEqual(3100)
  expect(file).toContain('@media screen and (prefers-color-scheme:dark)')
  // A broken drawing fails here.
  expect((await sharp(Buffer.from(file)).metadata()).format).toBe('svg')

  const used: string[] = file.match(/#[\da-f]{6}/g) ?? []
  expect(used.length).toBeGreaterThan(1)
  const allowed = [...Object.values(theme.light), ...Object.values(theme.dark)]
  expect(used.filter((colour) => !allowed.includes(colour))).toEqual([])
  expect(file).not.toMatch(/(?:fill|stroke)[=:]"?(?!none|url)[a-z]/)
})

test('a clinic with other colours has other drawings, all of them, in light and in dark', () => {
  for (const name of drawingNames) {
    const before: string[] = drawingFile(name, theme)?.match(/#[\da-f]{6}/g) ?? []
    const after = drawingFile(name, other)?.match(/#[\da-f]{6}/g) ?? []
    expect(after.length, name).toBe(before.length)
    expect(
      after.filter((colour) => before.includes(colour)),
      name,
    ).toEqual([])
  }
})

test('there is no drawing at an address that was made up', () => {
  for (const name of ['nothing.svg', 'people/101.svg', 'people/-1.svg', 'constructor', 'dawn'])
    expect(drawingFile(name, theme)).toBeUndefined()
})

test.each([0, 9, 55, 60, 100])('%i of 100 people are filled, the others are outlines', async (filled) => {
  for (const [prefix, perRow] of [
    ['', 10],
    ['wide-', 20],
  ] as const) {
    const bodies = await bodiesIn(drawingFile(`people/${prefix}${filled}.svg`, COLOURED) ?? '', perRow)
    expect(bodies.filter(Boolean)).toHaveLength(filled)
    // The filled ones stand first.
    expect(bodies.lastIndexOf(true)).toBe(filled - 1)
  }
})

test('where nobody has counted, no one is filled', async () => {
  const file = drawingFile('people/unknown.svg', COLOURED) ?? ''
  expect((await bodiesIn(file, 10)).filter(Boolean)).toEqual([])
  expect(file).toContain('stroke-dasharray')
})

const COLOURED = readTheme(sheet(() => '#0000ff'))

/** For each of the hundred whether the middle of the body is filled, seen on the picture itself. */
async function bodiesIn(file: string, perRow: number): Promise<boolean[]> {
  const scale = 4
  const {data, info} = await sharp(Buffer.from(file), {density: 72 * scale})
    .raw()
    .toBuffer({resolveWithObject: true})
  const [left = 0, top = 0, width = 1] = (/viewBox="([^"]+)"/.exec(file)?.[1] ?? '').split(' ').map(Number)
  const pixels = info.width / width
  return Array.from({length: 100}, (_, index) => {
    const x = Math.round(((index % perRow) * 10 + 5 - left) * pixels)
    const y = Math.round((Math.floor(index / perRow) * 10 + 7.6 - top) * pixels)
    return (data[(y * info.width + x) * info.channels + info.channels - 1] ?? 0) > 127
  })
}
