import {forgetInProcess} from '@/lib/process/once-in-process'

const NAMES = [
  'cms',
  'kept-settings',
  'kept-redirects',
  'known-pages',
  'page-guesses',
  'unprintable-pages',
  'known-content',
  'warm-queue',
  'search-index',
]

/** Forgets what a process knows of content, as its end would. */
export function resetContentState(): void {
  for (const name of NAMES) forgetInProcess(name)
}
