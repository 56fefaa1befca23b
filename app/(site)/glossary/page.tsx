import {Glossary} from '@/components/glossary/glossary'
import {PageTitle} from '@/components/layout/page-title'
import {getGlossary} from '@/lib/content/lists/get-glossary'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.glossary,
    title: 'Glossary',
    description: 'Medical words about ketamine therapy, explained plainly.',
  })
}

export default async function GlossaryPage() {
  const found = await getGlossary(await readPerspective())
  return (
    <>
      <PageTitle
        scene="read"
        title="Glossary"
        lead="Words that you may meet when you read about ketamine therapy."
      />
      {found.length > 0 ? <Glossary terms={found} /> : <p>There are no words here yet.</p>}
    </>
  )
}
