import type {Drawing} from './draw.ts'

const PERSON = {
  filled: '<circle class="h" cx="5" cy="3" r="1.7"/><path class="b" d="M1.75 9a3.25 3.25 0 0 1 6.5 0z"/>',
  outline: outline('P', ''),
  unknown: outline('U', ' stroke-dasharray="1.3 1"'),
} as const

export type Person = keyof typeof PERSON
export const kindsOfPerson: readonly Person[] = ['filled', 'outline', 'unknown']

export function onePerson(kind: Person): Drawing {
  return {left: 1, top: 1, width: 8, height: 8.6, shapes: PERSON[kind]}
}

type Hundred = {
  /** Of 100, a whole number: who got clearly better. Undefined: nobody counted well enough, so all are dashed. */
  filled: number | undefined
  /** How many stand in a row: 10, or 20 for a wide picture. */
  perRow: number
}

/** One hundred people: first the filled ones, row by row, then the outlines. */
export function hundredPeople({filled, perRow}: Hundred): Drawing {
  const rows = 100 / perRow
  const count = filled ?? 0
  const full = Math.floor(count / perRow)
  const rest = (count % perRow) * 10
  const [width, height] = [perRow * 10, rows * 10]
  const upper = `M0 0H${width}V${full * 10}${rest === 0 ? '' : `H${rest}v10`}H0z`
  const lower = `M${rest} ${full * 10}H${width}V${height}H0V${full * 10 + (rest === 0 ? 0 : 10)}${rest === 0 ? '' : `H${rest}`}z`
  const other = filled === undefined ? PERSON.unknown : PERSON.outline
  const shapes = [
    '<defs>',
    count > 0 && pattern('p', PERSON.filled),
    count < 100 && pattern('q', other),
    '</defs>',
    count > 0 && `<path d="${upper}" fill="url(#p)"/>`,
    count < 100 && `<path d="${lower}" fill="url(#q)"/>`,
  ]
  // The margin of the first and the last figure is left out, so that the picture stands flush with the text.
  return {
    left: 1.6,
    top: 1.1,
    width: width - 3.2,
    height: height - 2,
    shapes: shapes.filter(Boolean).join(''),
  }
}

function pattern(id: string, shapes: string): string {
  return `<pattern id="${id}" width="10" height="10" patternUnits="userSpaceOnUse">${shapes}</pattern>`
}

function outline(shade: string, more: string): string {
  return `<path class="${shade}"${more} d="M6.45 3a1.45 1.45 0 1 1-2.9 0 1.45 1.45 0 0 1 2.9 0zM2.1 8.7a2.9 2.9 0 0 1 5.8 0z"/>`
}
