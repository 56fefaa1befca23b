import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'

export type Module = {source: string; dependencies: {resolved: string; dependencyTypes: string[]}[]}

const BEGIN = '<!-- rooms: written by `npm run draw`, checked by tests/architecture.test.ts -->'
const END = '<!-- end of rooms -->'
/** Imported nearly everywhere: an arrow to each would hide the others. */
const EVERYWHERE = ['lib', 'lib/process', 'lib/settings']

/** The folder that a file belongs to, or undefined for a package. */
export function roomOf(file: string): string | undefined {
  if (/^sanity\/(?:lake|seed)\//.test(file)) return file.split('/').slice(0, 2).join('/')
  if (/^lib\/[^/]+\//.test(file)) return file.split('/').slice(0, 2).join('/')
  return /^(app|components|lib|sanity)\//.exec(file)?.[1]
}

/** The rooms and which imports which, types included, as a Mermaid flowchart. */
export function drawRooms(modules: readonly Module[]): string {
  const arrows = new Set<string>()
  const rooms = new Set<string>()
  for (const {source, dependencies} of modules) {
    const from = roomOf(source)
    if (!from) continue
    rooms.add(from)
    for (const {resolved} of dependencies) {
      const to = roomOf(resolved)
      if (to && to !== from && ![from, to].some((room) => EVERYWHERE.includes(room)))
        arrows.add(`${from} --> ${to}`)
    }
  }
  const drawn = [...rooms].filter((room) => !EVERYWHERE.includes(room)).sort()
  return [
    '```mermaid',
    'flowchart TD',
    ...drawn.map((room) => `  ${idOf(room)}["${room}"]`),
    ...[...arrows].sort().map((arrow) => {
      const [from = '', to = ''] = arrow.split(' --> ')
      return `  ${idOf(from)} --> ${idOf(to)}`
    }),
    '```',
  ].join('\n')
}

/** The document with this drawing between its two marks. */
export function withDrawing(document: string, drawing: string): string {
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error(`CONTRIBUTING.md lacks ${BEGIN} or ${END}.`)
  return `${before}${BEGIN}\n\n${drawing}\n\n${END}${after}`
}

function idOf(room: string): string {
  return room.replaceAll('/', '_')
}

/** What dependency-cruiser found. It exits with the number of violations; the report says which. */
export function cruise(): {
  summary: {totalCruised: number; violations: {rule: {name: string}; from: string; to: string}[]}
  modules: Module[]
} {
  const {stdout} = spawnSync(
    'node_modules/.bin/depcruise',
    [
      'app',
      'components',
      'lib',
      'sanity',
      'tests',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
    ],
    {encoding: 'utf8', maxBuffer: 256e6},
  )
  return JSON.parse(stdout)
}

if (import.meta.main) {
  const document = readFileSync('CONTRIBUTING.md', 'utf8')
  writeFileSync('CONTRIBUTING.md', withDrawing(document, drawRooms(cruise().modules)))
}
