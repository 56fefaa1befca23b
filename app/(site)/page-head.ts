import type {Metadata} from 'next'
import {headOf, type PageHead} from '@/lib/sharing/page-head'
import {loadClinic} from './load-clinic'

/** The head of a page. Throws when content cannot be had, as the layout does. */
export async function pageHead(page: PageHead): Promise<Metadata> {
  return headOf(page, await loadClinic())
}
