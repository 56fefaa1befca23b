import {PhoneLink} from '@/components/clinic/contact-link'
import {DocumentList} from '@/components/layout/document-list'
import type {FoundDocument, SearchResults as Results} from '@/lib/content/content-types'
import {type DocumentType, documentTypes, typeNames} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import {ArticleList} from './article-list'

/** Short answers come before pages to read. */
const searched = typeNames.toSorted((a, b) => Number(b === 'faq') - Number(a === 'faq'))

type Props = {
  results: Results
  /** Of the clinic. */
  phone: string | null
}

export function SearchResults({results: {documents: found, hasEveryWord}, phone}: Props) {
  const sections = searched.flatMap((type) => {
    const documents = found[type] ?? []
    return documents.length > 0 ? [{type, documents}] : []
  })
  if (sections.length === 0) return <NothingFound phone={phone} />
  return (
    <>
      {!hasEveryWord && <p>Nothing here has all of your words. These have most of them.</p>}
      {sections.map(({type, documents}) => (
        <section key={type} aria-labelledby={`found_${type}`}>
          <h2 id={`found_${type}`}>{counted(documents.length, documentTypes[type])}</h2>
          <Found type={type} documents={documents} />
        </section>
      ))}
    </>
  )
}

function Found({type, documents}: {type: DocumentType; documents: readonly FoundDocument[]}) {
  if (type === 'article') return <ArticleList articles={documents} level={3} />
  return <DocumentList type={type} documents={documents} level={3} />
}

/** The words stand in the box above, so they are not repeated here. */
function NothingFound({phone}: {phone: string | null}) {
  return (
    <>
      <h2>Nothing found</h2>
      <p>Try fewer words, or another word for the same thing.</p>
      <OtherWays phone={phone} />
    </>
  )
}

export function SearchFailed({phone}: {phone: string | null}) {
  return (
    <div role="alert">
      <h2>Search does not work right now</h2>
      <p>The problem is on our side. Try again in a few minutes. All pages can still be read.</p>
      <OtherWays phone={phone} />
    </div>
  )
}

function OtherWays({phone}: {phone: string | null}) {
  return (
    <ul>
      <li>
        <a href={paths.education}>All articles</a>
      </li>
      <li>
        <a href={paths.faq}>All questions</a>
      </li>
      <li>
        <a href={paths.consultation}>Ask the clinic to contact you</a>
      </li>
      {phone && (
        <li>
          Call us: <PhoneLink phone={phone} />
        </li>
      )}
      <li>
        <a href={paths.getHelpNow}>Get help now, in a crisis</a>
      </li>
    </ul>
  )
}

const MOST_LISTED = 20

function counted(count: number, {one, many}: {one: string; many: string}): string {
  if (count >= MOST_LISTED) return `The ${MOST_LISTED} ${many} that fit best`
  return `${count} ${count === 1 ? one : many}`
}
