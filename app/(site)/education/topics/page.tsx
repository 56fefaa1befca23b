import {DocumentList} from '@/components/layout/document-list'
import {PageTitle} from '@/components/layout/page-title'
import {getTopics} from '@/lib/content/lists/get-topics'
import {paths} from '@/sanity/paths'
import {pageHead} from '../../page-head'
import {readPerspective} from '../../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.topics,
    title: 'Topics',
    description: 'The articles of this website by topic.',
  })
}

export default async function TopicsPage() {
  const found = await getTopics(await readPerspective())
  return (
    <>
      <PageTitle scene="read" title="Topics" lead="Our articles by topic." />
      {found.length > 0 ? (
        <DocumentList type="topic" documents={found} level={2} />
      ) : (
        <p>There are no topics yet.</p>
      )}
    </>
  )
}
