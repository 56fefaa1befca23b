import {type Drawing, draw} from './draw.ts'
import {icons} from './icons.ts'
import {mark} from './mark.ts'
import {hundredPeople, kindsOfPerson, onePerson} from './people.ts'
import type {Theme} from './read-theme.ts'
import {costs, followUp, place, read} from './scenes/desk.ts'
import {dawn, night} from './scenes/river.ts'
import {call, family, talk} from './scenes/talk.ts'
import {arrive, home, infusion, prepare, rest} from './scenes/visit.ts'
import {lost, ways} from './scenes/waiting.ts'

/** Lies on a dark ground in both schemes, so it is drawn in the dark colours alone. */
const darkAlone = (theme: Theme): Theme => ({light: theme.dark, dark: theme.dark})

const SCENES = {
  dawn,
  night,
  prepare,
  arrive,
  infusion,
  rest,
  home,
  call,
  talk,
  family,
  costs,
  read,
  place,
  ways,
  lost,
  'follow-up': followUp,
}

export type Scene = keyof typeof SCENES

/** Every drawing by its address below `/art/`. */
const DRAWINGS: ReadonlyMap<string, Drawing> = new Map([
  ...Object.entries({...SCENES, mark}).map(([name, drawing]) => [`${name}.svg`, drawing] as const),
  ...Object.entries(icons).map(([name, icon]) => [`icons/${name}.svg`, icon] as const),
  ...kindsOfPerson.map((kind) => [`people/one-${kind}.svg`, onePerson(kind)] as const),
  ...[undefined, ...Array.from({length: 101}, (_, filled) => filled)].flatMap((filled) => [
    [`people/${filled ?? 'unknown'}.svg`, hundredPeople({filled, perRow: 10})] as const,
    [`people/wide-${filled ?? 'unknown'}.svg`, hundredPeople({filled, perRow: 20})] as const,
  ]),
])

export const drawingNames: readonly string[] = [...DRAWINGS.keys()]

/** The file at an address below `/art/`, or undefined if nothing is drawn there. */
export function drawingFile(name: string, theme: Theme): string | undefined {
  const drawing = DRAWINGS.get(name)
  return drawing && draw(drawing, name === 'night.svg' ? darkAlone(theme) : theme)
}
