import {z} from 'zod'

/** No rule reads more than this. The longest answer, all in family emoji, is shorter. */
const MOST_READ = 4_000

/** Text as `tidy` leaves it. An answer that is absent is an empty one. */
export function typedLine(tidy: (text: string) => string, wrongType: string, tooLong: string) {
  return z
    .string(wrongType)
    .max(MOST_READ, tooLong)
    .nullish()
    .transform((text) => tidy(text ?? ''))
}
