import type {Colour, Theme} from './read-theme.ts'

/** A drawing without its colours: shapes name a shade by its class. `width` and `height` are in the units of the shapes. */
export type Drawing = {width: number; height: number; shapes: string; left?: number; top?: number}

type Shade = {colour: Colour; line?: number}

/** One letter each, because a page loads several drawings. A shade without `line` fills; one with it draws a line. */
const SHADES: Readonly<Record<string, Shade>> = {
  s: {colour: 'art-sky'},
  g: {colour: 'art-glow'},
  o: {colour: 'art-sun'},
  w: {colour: 'art-water'},
  m: {colour: 'art-hill'},
  d: {colour: 'art-deep'},
  l: {colour: 'art-light'},
  r: {colour: 'art-wall'},
  f: {colour: 'art-floor'},
  // Lines for what is thin or clear, and for the light on the water.
  D: {colour: 'art-deep', line: 4},
  L: {colour: 'art-light', line: 4},
  O: {colour: 'art-sun', line: 5},
  G: {colour: 'art-glow', line: 4},
  W: {colour: 'art-water', line: 4},
  F: {colour: 'art-floor', line: 4},
  // People, icons and the mark have the colours of the text.
  b: {colour: 'accent'},
  h: {colour: 'sun'},
  B: {colour: 'accent', line: 2},
  P: {colour: 'control-line', line: 0.62},
  U: {colour: 'control-line', line: 0.8},
}

/** Not for the finest lines, whose dashes would close. */
const ROUND = ';stroke-linecap:round;stroke-linejoin:round'

/** Writes a drawing as a file that carries both colour schemes. Printed, it is light. */
export function draw({width, height, shapes, left = 0, top = 0}: Drawing, theme: Theme): string {
  const used = new Set([...shapes.matchAll(/class="(\w)"/g)].map(([, name = '']) => name))
  const shades = [...used].map((name) => {
    const shade = SHADES[name]
    if (!shade) throw new Error(`A drawing uses the shade ${name}, which does not exist.`)
    return {name, ...shade}
  })
  const light = shades.map(({name, colour, line}) =>
    line === undefined
      ? `.${name}{fill:${theme.light[colour]}}`
      : `.${name}{fill:none;stroke:${theme.light[colour]};stroke-width:${line}${line > 1 ? ROUND : ''}}`,
  )
  const dark = shades.map(
    ({name, colour, line}) => `.${name}{${line === undefined ? 'fill' : 'stroke'}:${theme.dark[colour]}}`,
  )
  const box = `viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"`
  const style = `${light.join('')}@media screen and (prefers-color-scheme:dark){${dark.join('')}}`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><style>${style}</style>${shapes.replace(/\n\s*/g, '')}</svg>`
}
