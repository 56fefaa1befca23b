import {createRateLimit} from '../../cms/rate-limit.ts'
import {onceInProcess} from '../../process/once-in-process.ts'

type KnownArticles = {
  /** The addresses of the published articles, and of those that a webhook told of since. Undefined until listed. */
  slugs: Set<string> | undefined
}

export const knownArticles = onceInProcess('known-articles', (): KnownArticles => ({slugs: undefined}))

const guesses = onceInProcess('article-guesses', () => createRateLimit({perSecond: 5, atOnce: 20}))

/**
 * Returns whether the CMS may be asked about an article that this process does not know. It may be newer than what is
 * known, so it is asked about, but not so often that somebody who tries addresses could wear out the CMS.
 */
export function mayGuess(): boolean {
  return guesses().take()
}
