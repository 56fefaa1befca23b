import {DocumentList} from '@/components/layout/document-list'
import {PageTitle} from '@/components/layout/page-title'
import {Section} from '@/components/layout/section'
import {Team} from '@/components/people/team'
import {getPeople} from '@/lib/content/lists/get-people'
import {getTextPages} from '@/lib/content/lists/get-text-pages'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.about,
    title: 'About us',
    description: 'Who treats you, who writes this website, and how its medical text is reviewed.',
  })
}

export default async function AboutPage() {
  const perspective = await readPerspective()
  const [people, pages] = await Promise.all([getPeople(perspective), getTextPages(perspective)])
  return (
    <>
      <PageTitle
        scene="talk"
        title="About us"
        lead="Who treats you, and who writes and reviews these pages."
      />
      <Section id="people" title="The people here">
        <Team people={people} />
      </Section>
      <Section id="pages" title="How these pages are made">
        <p>Every claim about results has a source, and every page says who reviewed it and when.</p>
      </Section>
      {pages.length > 0 && (
        <Section id="more" title="More about the clinic and your visit">
          <DocumentList type="page" documents={pages} level={3} />
        </Section>
      )}
    </>
  )
}
