/** Addresses are left alone: a file name can look like a class name. */
const ADDRESS = /url\([^)]*\)/.source
/** As Turbopack names the classes of a CSS module: six random signs, like `ojQvXG_links`. Nobody can compress them. */
const MODULE_CLASS = /(?<=\.)_?[\w-]{6}_[A-Za-z][\w-]*/.source
const PROPERTY = /(?<![\w-])--[A-Za-z][\w-]*/.source
const NAMES = new RegExp(`${ADDRESS}|(?<moduleClass>${MODULE_CLASS})|(?<property>${PROPERTY})`, 'g')
const READ = new RegExp(`\\bvar\\(\\s*(${PROPERTY})`, 'g')
const DECLARATION = new RegExp(`(?<=[{;]\\s*)(${PROPERTY}):(?:"[^"]*"|[^";{}])*;?`, 'g')

/** Long names, each with its short one. */
type Names = Readonly<Record<string, string>>
type SheetNames = {
  classes: Names
  /** Those that no rule reads are not among them. */
  properties: Names
}

/** Short names for all sheets of a site: those that are used most are the shortest. */
export function shortNames(sheets: readonly string[]): SheetNames {
  const classes = new Map<string, number>()
  const properties = new Map<string, number>()
  const count = (counts: Map<string, number>, name: string | undefined) =>
    name && counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const {groups} of sheets.flatMap((css) => [...css.matchAll(NAMES)])) {
    count(classes, groups?.moduleClass)
    count(properties, groups?.property)
  }
  const read = new Set(sheets.flatMap((css) => [...css.matchAll(READ)].map(([, name]) => name)))
  for (const name of properties.keys()) if (!read.has(name)) properties.delete(name)
  return {classes: shortened(classes, '_'), properties: shortened(properties, '--')}
}

function shortened(counts: ReadonlyMap<string, number>, start: string): Names {
  const names = [...counts].sort(([a, many], [b, most]) => most - many || (a < b ? -1 : 1))
  return Object.fromEntries(names.map(([name], index) => [name, start + index.toString(36)]))
}

/**
 * The same styles in fewer bytes: with short names, without properties that no rule reads (the bundler adds two for a
 * function that we do not use), and with everything that a layer holds in one block. Only a page without scripts may have
 * them, and no `style` of an element may name a property.
 */
export function shortSheet(css: string, {classes, properties}: SheetNames): string {
  const all = {...classes, ...properties}
  return joinLayers(css)
    .replace(DECLARATION, (declaration, name: string) => (name in properties ? declaration : ''))
    .replace(NAMES, (name) => all[name] ?? name)
}

const LAYER_BLOCK = /^@layer ([\w.-]+) ?\{([\s\S]*)\}$/

/**
 * Puts the blocks of a layer together where the first of them stood. The order of layers comes from where they are first
 * named, and the order within each stays.
 */
function joinLayers(css: string): string {
  const parts: {start: string; rules: string; end: string}[] = []
  const blocks = new Map<string, (typeof parts)[number]>()
  for (const statement of statementsOf(css)) {
    const [, layer, rules = ''] = LAYER_BLOCK.exec(statement) ?? []
    const block = layer && blocks.get(layer)
    if (block) block.rules += rules
    else if (layer) {
      const first = {start: `@layer ${layer}{`, rules, end: '}'}
      blocks.set(layer, first)
      parts.push(first)
    } else parts.push({start: statement, rules: '', end: ''})
  }
  return parts.map(({start, rules, end}) => start + rules + end).join('')
}

const SIGNS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|url\([^)]*\)|[{};]/g

/** What stands side by side in a sheet: rules with all that is in them, and lines that end with a semicolon. */
function statementsOf(css: string): string[] {
  const statements: string[] = []
  let depth = 0
  let start = 0
  for (const {0: sign, index} of css.matchAll(SIGNS)) {
    if (sign === '{') depth++
    if (sign === '}') depth--
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue
    statements.push(css.slice(start, index + 1).trim())
    start = index + 1
  }
  return [...statements, css.slice(start).trim()].filter(Boolean)
}
