import {globSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {drawingFile, drawingNames} from '@/lib/art/drawings'
import {readTheme} from '@/lib/art/read-theme'

/** The files in which a clinic changes its look. */
const LOOK = ['app/globals.css', 'app/art/colours.css']
const look = LOOK.map((file) => readFileSync(file, 'utf8')).join('\n')

/** All that any kind of page can load. The Studio has the look of Sanity. */
const sheets = globSync('{app,components}/**/*.css').filter(
  (file) => !LOOK.includes(file) && !file.startsWith('app/studio/'),
)
const markup = globSync('{app,components}/**/*.tsx').filter((file) => !file.startsWith('app/studio/'))

type Declaration = {file: string; property: string; value: string}

const declarations: Declaration[] = sheets.flatMap((file) =>
  [...withoutSystemColours(readFileSync(file, 'utf8')).matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => ({file, property, value}),
  ),
)

const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|light-dark)a?\(|\b(?:white|black|gr[ae]y|red|green|blue|orange|yellow|brown)\b/i

describe('another look in one file changes every kind of page:', () => {
  test('the sheets of all pages are read', () => {
    expect(sheets.length).toBeGreaterThan(50)
    expect(declarations.length).toBeGreaterThan(800)
  })

  test('no sheet has a colour of its own', () => {
    expect(declarations.filter(({value}) => COLOUR.test(value))).toEqual([])
  })

  test('no sheet has a font of its own', () => {
    const fonts = declarations.filter(({property}) => property === 'font' || property === 'font-family')
    expect(fonts.length).toBeGreaterThan(5)
    expect(fonts.filter(({value}) => !/^inherit$|var\(--(?:font-text|heading)\)/.test(value))).toEqual([])
  })

  test('no sheet has a corner of its own, but for circles', () => {
    const corners = declarations.filter(({property}) => property.endsWith('radius'))
    expect(corners.length).toBeGreaterThan(5)
    expect(corners.filter(({value}) => !['var(--radius)', '50%'].includes(value))).toEqual([])
  })

  test('every property that a sheet reads is set somewhere', () => {
    const set = new Set([...look.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    for (const {property} of declarations) if (property.startsWith('--')) set.add(property)
    // The fonts, which Next sets.
    for (const [, name] of readFileSync('app/layout.tsx', 'utf8').matchAll(/variable: '(--[\w-]+)'/g))
      set.add(name)
    const read = declarations.flatMap(({file, value}) =>
      [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => ({file, name})),
    )
    expect(read.filter(({name}) => !set.has(name))).toEqual([])
  })

  test('no element has a style or a colour of its own', () => {
    const own = markup.filter((file) =>
      /\bstyle=|\b(?:fill|stroke|color|bgcolor)="(?!none)/.test(readFileSync(file, 'utf8')),
    )
    expect(own).toEqual([])
  })

  test('every drawing takes its colours from there', () => {
    const first = readTheme(look)
    // The same digits backwards: colours that nobody chose.
    const second = readTheme(
      look.replace(/#([\da-f]{6})/g, (_, digits: string) => `#${[...digits].reverse().join('')}`),
    )
    for (const name of drawingNames) {
      const [one, other] = [first, second].map((theme) => coloursIn(String(drawingFile(name, theme))))
      expect(one?.length, name).toBeGreaterThan(0)
      expect(one?.length, name).toBe(other?.length)
      expect(other, name).not.toEqual(one)
    }
  })
})

test('what is drawn without the sheet has its colours, so that a new look does not forget it', () => {
  const known = new Set(coloursIn(look))
  const files = [
    'app/layout.tsx',
    'app/manifest.ts',
    'app/icon.svg',
    'lib/sharing/icons/draw-icons.ts',
    'lib/sharing/picture/scene.ts',
  ]
  for (const file of files) {
    const used = coloursIn(readFileSync(file, 'utf8'))
    expect(used.length, file).toBeGreaterThan(0)
    expect(
      used.filter((colour) => !known.has(colour)),
      file,
    ).toEqual([])
  }
})

/** Within `forced-colors`, the reader's own colours are named. */
function withoutSystemColours(css: string): string {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return text.replace(/@media \(forced-colors: active\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
}

function coloursIn(text: string): string[] {
  return text.match(/#[\da-f]{6}\b/gi) ?? []
}
