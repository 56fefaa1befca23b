import {DocumentList} from '@/components/layout/document-list'
import {PageTitle} from '@/components/layout/page-title'
import {getLegalDocuments} from '@/lib/content/lists/get-legal-documents'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.legal,
    title: 'Legal',
    description: 'Privacy, notices and terms of this website.',
  })
}

export default async function LegalPages() {
  const found = await getLegalDocuments(await readPerspective())
  return (
    <>
      <PageTitle
        scene="costs"
        title="Legal"
        lead="How this website treats your privacy, and the notices that the law asks for."
      />
      {found.length > 0 ? (
        <DocumentList type="legalDocument" documents={found} level={2} />
      ) : (
        <p>There is nothing here yet.</p>
      )}
    </>
  )
}
