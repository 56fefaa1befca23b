import type {Drawing} from '../draw.ts'

/** All scenes stand on one horizon, 58 % down, so that scenes in a row share a line. */
const HORIZON = 174
const SIZE = {width: 400, height: 300}
const FLOOR = 244

export function outdoors(shapes: string): Drawing {
  return {...SIZE, shapes}
}

/** A room with a wall and a floor. */
export function indoors(shapes: string): Drawing {
  return {
    ...SIZE,
    shapes: `<path class="r" d="M0 0h400v300H0z"/><path class="f" d="M0 ${FLOOR}h400v56H0z"/>${shapes}`,
  }
}

type Sun = {x: number; y: number; radius: number}

/** The sun as far as it stands above the horizon, and its light on the water: one bar below the other, `depth` in all. */
export function sun({x, y, radius}: Sun, depth: number): string {
  const half = Math.round(Math.sqrt(radius ** 2 - (HORIZON - y) ** 2))
  const disc = `<path class="o" d="M${x - half} ${HORIZON}a${radius} ${radius} 0 ${y < HORIZON ? 1 : 0} 1 ${2 * half} 0z"/>`
  const bars = Array.from({length: Math.floor(depth / 12)}, (_, index) => {
    const width = Math.max(8, Math.round(half * (1.7 - index * 0.42)))
    return `M${x - width / 2 + (index % 2) * 3} ${HORIZON + 10 + index * 12}h${width}`
  })
  return disc + (bars.length > 0 ? `<path class="O" d="${bars.join('')}"/>` : '')
}

type Box = {x: number; y: number; width: number; bottom: number}

/** The river through an opening: sky, glow, sun, water, and hills on the far bank from `hills` to the right edge. */
export function view({x, y, width, bottom}: Box, at: Sun, hills?: number): string {
  const right = x + width
  const land =
    hills === undefined
      ? ''
      : `<path class="m" d="M${hills} ${HORIZON}c16-12 32-6 46-11s${right - hills - 70}-1 ${right - hills - 46}-7v18z"/>`
  return `<path class="s" d="M${x} ${y}h${width}v${bottom - y}H${x}z"/><path class="g" d="M${x} 148h${width}v26H${x}z"/><path class="w" d="M${x} ${HORIZON}h${width}v${bottom - HORIZON}H${x}z"/>${sun(at, bottom - HORIZON)}${land}`
}

/** A frame around an opening, with a sill below it and a bar in the middle. */
export function frame({x, y, width, bottom}: Box): string {
  const right = x + width
  return `<path class="l" d="M${x - 10} ${y - 10}H${right + 10}V${bottom}h6v9H${x - 16}v-9h6zM${x} ${y}V${bottom}H${x + width / 2 - 4}V${y}zM${x + width / 2 + 4} ${y}V${bottom}H${right}V${y}z" fill-rule="evenodd"/>`
}
