import type {Metadata} from 'next'
import {SearchCrisisHelp} from '@/components/article/list/search-crisis-help'
import {SearchForm} from '@/components/article/list/search-form'
import {SearchFailed, SearchResults} from '@/components/article/list/search-results'
import {PageTitle} from '@/components/layout/page-title'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {searchContent} from '@/lib/content/search/search-content'
import {speaksOfDanger} from '@/lib/content/search/speaks-of-danger'
import {loadClinic} from '../load-clinic'

export const metadata: Metadata = {
  // Names nothing that was typed: it stays in the browser's history.
  title: 'Search',
  robots: {index: false, follow: true},
}

/**
 * Made for each request, because it reads the address; Next therefore sends it with `no-store`, and begins to send
 * before the answer is known: a search that fails cannot change the status, and says so on the page.
 */
export default async function SearchPage({searchParams}: PageProps<'/search'>) {
  const {q} = await searchParams
  const typed = [q].flat()[0] ?? ''
  const [results, clinic] = await Promise.allSettled([searchContent(typed), loadClinic()])
  const known = clinic.status === 'fulfilled' ? clinic.value : undefined
  const phone = known?.phone ?? null
  return (
    <>
      <PageTitle scene="ways" title="Search" />
      {speaksOfDanger(typed) && <SearchCrisisHelp lines={crisisHelp(known).all} />}
      <SearchForm typed={typed} />
      {results.status === 'rejected' && <SearchFailed phone={phone} />}
      {results.status === 'fulfilled' && results.value && (
        <SearchResults results={results.value} phone={phone} />
      )}
    </>
  )
}
