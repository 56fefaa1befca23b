import {DocumentList} from '@/components/layout/document-list'
import {PageTitle} from '@/components/layout/page-title'
import {getTreatments} from '@/lib/content/lists/get-treatments'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.treatments,
    title: 'Treatments',
    description:
      'Ketamine infusions, Spravato and other treatments: what each is, what it can do, and its risks.',
  })
}

export default async function TreatmentsPage() {
  const found = await getTreatments(await readPerspective())
  return (
    <>
      <PageTitle
        scene="infusion"
        title="Treatments"
        lead="What each treatment is, what the FDA says of it, what it can do and what can go wrong."
      />
      {found.length > 0 ? (
        <DocumentList type="treatment" documents={found} level={2} />
      ) : (
        <p>There is nothing here yet.</p>
      )}
    </>
  )
}
