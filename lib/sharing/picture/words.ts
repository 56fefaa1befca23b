import type {PictureWords} from './draw-picture.ts'

/** The letters of the font. What it lacks would be drawn with whatever font the machine has, or as boxes. */
const LETTERS =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u00ff\u0102\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]+$/

/** Three lines of the largest letters. */
const LONGEST = 120

export function isDrawable(text: string): boolean {
  return LETTERS.test(text)
}

/** The lines of a picture with their sizes, the most important first. */
export function wordsOf({title, clinicName, place}: PictureWords): {text: string; size: number}[] {
  const lines = title
    ? [
        {text: title, size: title.length > 60 ? 46 : 58},
        {text: [clinicName, place].filter(Boolean).join(', '), size: 30},
      ]
    : [
        {text: clinicName, size: clinicName.length > 30 ? 54 : 76},
        {text: place, size: 38},
      ]
  return lines
    .map(({text, size}) => ({text: shortened(text.normalize('NFC').replace(/\s+/g, ' ').trim()), size}))
    .filter(({text}) => text !== '')
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')}…`
}
