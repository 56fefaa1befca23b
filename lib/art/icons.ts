import type {Drawing} from './draw.ts'

const SHAPES = {
  arrow: 'M4 12h16M14 6l6 6-6 6',
  calendar: 'M4 6h16v14H4zM4 11h16M8 3v5M16 3v5',
  call: 'M8.5 3.5H5A1.5 1.5 0 0 0 3.5 5C3.5 13.5 10.5 20.5 19 20.5a1.5 1.5 0 0 0 1.5-1.5v-3.5L16 14l-2 2.5c-2.5-1-5.5-4-6.5-6.5L10 8z',
  check: 'M4 13l5 5L20 6',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3.5 2.5',
  cross: 'M6 6l12 12M18 6L6 18',
  mail: 'M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7',
  place:
    'M12 21.5c-4.5-5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2.5 6.5-7 11.5zM14.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  print: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21',
} as const

/** Signs of one line, for 24 pixels and more. As the mask of a box they take the colour of the text beside them. */
export const icons: Readonly<Record<string, Drawing>> = Object.fromEntries(
  Object.entries(SHAPES).map(([name, path]) => [
    name,
    {width: 24, height: 24, shapes: `<path class="B" d="${path}"/>`},
  ]),
)
