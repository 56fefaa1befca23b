/** The colours of the pictures: custom properties of the style sheet, which they share with the pages. */
const COLOURS = [
  'accent',
  'control-line',
  'sun',
  'art-sky',
  'art-glow',
  'art-sun',
  'art-water',
  'art-hill',
  'art-deep',
  'art-light',
  'art-wall',
  'art-floor',
] as const

export type Colour = (typeof COLOURS)[number]
type Scheme = Readonly<Record<Colour, string>>
export type Theme = {light: Scheme; dark: Scheme}

/**
 * Reads the colours out of the text of a style sheet: the custom properties of `:root`, and those within a media query
 * for dark screens. What the latter leaves out is the same in both. Throws if a colour is missing, and names it.
 */
export function readTheme(css: string): Theme {
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  for (const {selectors, body} of rules(css.replace(/\/\*.*?\*\//gs, ''))) {
    if (
      !selectors
        .at(-1)
        ?.split(',')
        .some((selector) => selector.trim() === ':root')
    )
      continue
    const queries = selectors.filter((selector) => selector.startsWith('@media')).join(' ')
    if (queries !== '' && !queries.includes('prefers-color-scheme: dark')) continue
    const scheme = queries === '' ? light : dark
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+?)\s*(?:;|$)/g))
      scheme.set(name, value)
  }
  return {light: scheme([light]), dark: scheme([dark, light])}
}

type Rule = {selectors: string[]; body: string}

/** The innermost blocks, each with the selectors and queries that it stands in. */
function rules(css: string): Rule[] {
  const found: Rule[] = []
  const open: string[] = []
  for (const [, text = '', end] of css.matchAll(/([^{}]*)([{}])/g)) {
    if (end === '}') {
      found.push({selectors: [...open], body: text})
      open.pop()
    } else {
      open.push(text.slice(text.lastIndexOf(';') + 1).trim())
    }
  }
  return found
}

function scheme(values: Map<string, string>[]): Scheme {
  const of = (name: string): string => {
    const value = values.map((map) => map.get(name)).find((one) => one !== undefined)
    if (value === undefined)
      throw new Error(`The style sheets have no colour --${name}, which the drawings need.`)
    const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    return other === undefined ? value : of(other)
  }
  const entries: [string, string][] = COLOURS.map((name) => [name, of(name)])
  return Object.fromEntries(entries) as Scheme
}
