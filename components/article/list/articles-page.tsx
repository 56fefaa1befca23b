import {LinkRow} from '@/components/layout/link-row'
import {PageTitle} from '@/components/layout/page-title'
import {Pagination} from '@/components/ui/pagination'
import type {ArticleList as List} from '@/lib/content/content-types'
import {listPath, pagePath} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import {ArticleList} from './article-list'
import {SearchForm} from './search-form'

type Props = {list: List; topics?: readonly {title: string; slug: string}[]}

/** The list of all articles, a page at a time, with the way to those of one topic. */
export function ArticlesPage({list: {articles, page, pages}, topics = []}: Props) {
  return (
    <>
      <PageTitle
        scene="read"
        title={page > 1 ? `Education, page ${page} of ${pages}` : 'Education'}
        lead="What ketamine therapy is, what research says about it, and what its risks are. Every article lists its sources."
      />
      <SearchForm />
      {topics.length > 0 && (
        <LinkRow
          label="Topics"
          links={topics.map(({slug, title}) => ({href: pagePath('topic', slug), text: title}))}
        />
      )}
      {articles.length > 0 ? (
        <ArticleList articles={articles} level={2} />
      ) : (
        <p>
          There is no article yet. You can read the <a href={paths.faq}>answers to common questions</a>.
        </p>
      )}
      <Pagination
        label="Pages of articles"
        page={page}
        pages={pages}
        hrefOf={(number) => listPath('article', number)}
      />
    </>
  )
}
