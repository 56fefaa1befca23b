import {FaqList} from '@/components/faq/faq-list'
import type {SearchResults as Results} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {ArticleList} from './article-list'

export function SearchResults({results: {articles, faqs}}: {results: Results}) {
  if (articles.length + faqs.length === 0) return <NothingFound />
  return (
    <>
      {faqs.length > 0 && (
        <section aria-labelledby="found_questions">
          <h2 id="found_questions">{counted(faqs.length, 'question')}</h2>
          <FaqList faqs={faqs} />
        </section>
      )}
      {articles.length > 0 && (
        <section aria-labelledby="found_articles">
          <h2 id="found_articles">{counted(articles.length, 'article')}</h2>
          <ArticleList articles={articles} level={3} />
        </section>
      )}
    </>
  )
}

/** The words stand in the box above, so they are not repeated here. */
function NothingFound() {
  return (
    <>
      <h2>Nothing found</h2>
      <p>Try fewer words, or another word for the same thing.</p>
      <OtherWays />
    </>
  )
}

export function SearchFailed() {
  return (
    <div role="alert">
      <h2>Search does not work right now</h2>
      <p>The problem is on our side. Try again in a few minutes. All pages can still be read.</p>
      <OtherWays />
    </div>
  )
}

function OtherWays() {
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
      <li>
        <a href={paths.getHelpNow}>Get help now, in a crisis</a>
      </li>
    </ul>
  )
}

const MOST_LISTED = 20

function counted(count: number, what: string): string {
  if (count >= MOST_LISTED) return `The ${MOST_LISTED} ${what}s that fit best`
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
