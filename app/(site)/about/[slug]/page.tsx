import {PersonPage} from '@/components/people/person-page'
import {getPerson} from '@/lib/content/documents/get-person'
import {personThing} from '@/lib/sharing/structured-data/person'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../document-page'

const page = documentPage({
  type: 'person',
  get: getPerson,
  head: ({name, role, bio}) => ({title: name, description: bio ?? role ?? name}),
  draw: (person) => <PersonPage person={person} />,
  about: personThing,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/about/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function TeamMemberPage({params}: PageProps<'/about/[slug]'>) {
  return drawPage(page, params)
}
