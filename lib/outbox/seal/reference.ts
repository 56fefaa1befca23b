import {createHash} from 'node:crypto'

/** No 0 O 1 I L U, which are misread, and no A E: without vowels no word can form. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LETTERS = 8

/**
 * What patient and staff quote, like `7K2M-9QXR`: one of 3.8 × 10¹¹, so that nobody finds one by trying.
 *
 * It follows from the dedupe key, a keyed hash that nobody outside can work out: the store, and every machine that
 * keeps a request while the store is down, name it alike. `tried` counts those that another request has already.
 */
export function referenceFor(dedupe: string, tried = 0): string {
  const hash = createHash('sha256').update(`reference ${tried}\n${dedupe}`).digest('hex')
  let rest = BigInt(`0x${hash}`)
  let letters = ''
  while (letters.length < LETTERS) {
    letters += ALPHABET[Number(rest % BigInt(ALPHABET.length))]
    rest /= BigInt(ALPHABET.length)
  }
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
