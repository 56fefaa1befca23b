import {DocumentList} from '@/components/layout/document-list'
import type {PeopleQueryResult} from '@/sanity/types.generated'

/** Nobody is invented: without people the page says that they are still missing. */
export function Team({people}: {people: PeopleQueryResult}) {
  if (people.length === 0) {
    return (
      <p>
        <mark className="placeholder">[Clinic to supply: the people who treat you, with their licenses]</mark>
      </p>
    )
  }
  const documents = people.map(({_id, slug, name, credentials, role}) => ({
    _id,
    slug,
    title: [name, credentials].filter(Boolean).join(', '),
    summary: role ?? '',
  }))
  return <DocumentList type="person" documents={documents} />
}
