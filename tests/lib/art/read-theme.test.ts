import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readTheme} from '@/lib/art/read-theme'

const LIGHT = `--accent: #111111; --control-line: var(--accent); --sun: #222222; --art-sky: #333333; --art-glow: #444444;
  --art-sun: #555555; --art-water: #666666; --art-hill: #777777; --art-deep: #888888; --art-light: #999999;
  --art-wall: #aaaaaa; --art-floor: #bbbbbb`

test('the colours of the drawings are those of the style sheet, for light and for dark screens', () => {
  const {light, dark} = readTheme(`
    @layer tokens {
      /* :root { --accent: red } */
      :root { ${LIGHT}; }
      @media screen and (prefers-color-scheme: dark) { :root { --accent: #eeeeee; } }
    }
    .night { --sun: red }
    @media print { :root { --sun: red } }`)
  expect(light).toMatchObject({accent: '#111111', sun: '#222222', 'control-line': '#111111'})
  expect(dark).toMatchObject({accent: '#eeeeee', sun: '#222222', 'control-line': '#eeeeee'})
})

test('a colour that the style sheet lacks is named', () => {
  expect(() => readTheme(`:root { ${LIGHT.replace('--art-glow', '--art-other')} }`)).toThrow('--art-glow')
})

test('the style sheet of the site has every colour, and another for the dark', () => {
  const {light, dark} = readTheme(
    readFileSync('app/globals.css', 'utf8') + readFileSync('app/art/colours.css', 'utf8'),
  )
  for (const colour of [...Object.values(light), ...Object.values(dark)])
    expect(colour).toMatch(/^#[\da-f]{6}$/)
  expect(Object.values(dark)).not.toEqual(Object.values(light))
})
