import {dataText, type Thing} from '@/lib/sharing/structured-data/thing'
import {readPerspective} from './perspective'

/**
 * Says the same as the page to programs, in the form that search engines read. It is data: no browser runs it. What is
 * not published stays out of it.
 */
export async function dataBlock(thing: Thing) {
  if ((await readPerspective()) !== 'published') return null
  return <script type="application/ld+json">{dataText(thing)}</script>
}
