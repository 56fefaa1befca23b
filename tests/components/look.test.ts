import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')

const light = tokensAfter(':root {')
const dark = {...light, ...tokensAfter('(prefers-color-scheme: dark) {')}
const night = tokensAfter('.night {')

const grounds = ['dawn', 'water', 'morning', 'noon', 'afternoon', 'late', 'dusk'] as const
const texts = ['ink', 'ink-soft', 'accent', 'accent-strong', 'warm-ink', 'care', 'error'] as const

const schemes = [
  {name: 'light', tokens: light, grounds},
  {name: 'dark', tokens: dark, grounds},
  {name: 'night by day', tokens: {...light, ...night}, grounds: ['night'] as const},
  {name: 'night in the dark', tokens: {...dark, ...night}, grounds: ['night'] as const},
]

for (const {name, tokens, grounds} of schemes) {
  test(`every text keeps 7:1 on every ground: ${name}`, () => {
    // At night, help in a crisis and errors have no place: the frame and the last invitation alone are drawn there.
    const shown = grounds.length > 1 ? texts : texts.filter((text) => text !== 'care' && text !== 'error')
    const low = grounds.flatMap((ground) =>
      shown.filter((text) => contrast(tokens, text, ground) < 7).map((text) => `${text} on ${ground}`),
    )
    expect(low).toEqual([])
    expect(contrast(tokens, 'on-accent', 'accent')).toBeGreaterThanOrEqual(7)
  })

  test(`the lines of fields and of what is not known keep 3:1 on every ground: ${name}`, () => {
    expect(grounds.filter((ground) => contrast(tokens, 'control-line', ground) < 3)).toEqual([])
  })
}

type Tokens = Readonly<Record<string, string>>

/** The colours that the block sets, by name. */
function tokensAfter(opening: string): Tokens {
  const start = css.indexOf(opening)
  expect(start, opening).toBeGreaterThan(0)
  const block = css.slice(start, css.indexOf('}', start + opening.length))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

/** As WCAG 2.2 defines it: 1 for the same colour, 21 for black on white. */
function contrast(tokens: Tokens, one: string, other: string): number {
  const [dim = 0, bright = 0] = [one, other].map((name) => luminance(tokens[name])).sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string | undefined): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(String(colour).slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
