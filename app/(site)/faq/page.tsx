import {SearchForm} from '@/components/article/list/search-form'
import {FaqGroups} from '@/components/faq/faq-groups'
import {PageTitle} from '@/components/layout/page-title'
import {getFaqs} from '@/lib/content/faq/get-faqs'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.faq,
    title: 'Questions and answers',
    description: 'Short, plain answers about ketamine therapy: safety, results, the visit, cost and privacy.',
  })
}

export default async function FaqPage() {
  const groups = await getFaqs(await readPerspective())
  return (
    <>
      <PageTitle
        scene="talk"
        title="Questions and answers"
        lead="General answers. A clinician who knows you can tell you what holds for you."
      />
      <SearchForm />
      {groups.length > 0 ? (
        <FaqGroups groups={groups} />
      ) : (
        <p>
          There are no answers here yet. You can read our <a href={paths.education}>articles</a>.
        </p>
      )}
    </>
  )
}
