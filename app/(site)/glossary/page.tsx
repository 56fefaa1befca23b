import type {Metadata} from 'next'
import {Glossary} from '@/components/glossary/glossary'
import {PageTitle} from '@/components/layout/page-title'
import {getGlossary} from '@/lib/content/lists/get-glossary'
import {paths} from '@/sanity/paths'
import {readPerspective} from '../perspective'

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'Medical words about ketamine therapy, explained plainly.',
  alternates: {canonical: paths.glossary},
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
