import {existsSync, readFileSync} from 'node:fs'
import {parseEnv} from 'node:util'

/** Stands for a # that begins no line. No setting holds it. */
const MARK = '\uE000'

/**
 * Finds values in `.env` that end at a #, because without quotes the rest counts as a comment. A # after
 * a space is taken for the comment that it looks like.
 */
export function cutSettings(file = '.env'): string[] {
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const read = parseEnv(text)
  // The same reader shows what it cuts, by a sign that means nothing to it.
  const whole = parseEnv(text.replace(/^(?!\s*#).*$/gm, (line) => line.replaceAll('#', MARK)))
  return Object.entries(whole).flatMap(([name, value = '']) => {
    const isCut = new RegExp(`\\S${MARK}`).test(value) && value.replaceAll(MARK, '#') !== read[name]
    return isCut
      ? [
          `${name} is cut at a # in .env, where a comment begins. Put the value in quotes, ${name}="…", and write a # inside an address as %23; before a comment leave a space`,
        ]
      : []
  })
}
