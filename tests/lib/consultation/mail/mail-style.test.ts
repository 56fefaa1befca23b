import {expect, test} from 'vitest'
import {colors} from '@/lib/consultation/mail/mail-style'

const texts = ['ink', 'quiet', 'link'] as const
const grounds = ['card', 'paper'] as const

test.each(Object.entries(colors))('in the %s scheme every text can be read', (_, scheme) => {
  for (const text of texts) {
    for (const ground of grounds) {
      expect(contrast(scheme[text], scheme[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  }
})

/** As WCAG defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
