import {onceInProcess} from '../process/once-in-process.ts'

/** Paths of pages that stay as they were, because a text of theirs cannot be printed. */
export const unprintablePages = onceInProcess('unprintable-pages', () => new Set<string>())
