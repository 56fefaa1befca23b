import {createKeptAnswer} from '../cms/kept-answer.ts'
import {onceInProcess} from '../process/once-in-process.ts'

export type Redirects = {from: string; to: string}[]

/** Anybody can try addresses that are not there: the CMS hears of it once a second at most. */
export const keptRedirects = onceInProcess('kept-redirects', () => createKeptAnswer<Redirects>())
