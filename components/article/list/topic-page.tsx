import {PageTitle} from '@/components/layout/page-title'
import type {Topic} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {ArticleList} from './article-list'

export function TopicPage({topic: {title, summary, articles}}: {topic: Topic}) {
  return (
    <>
      <PageTitle scene="read" title={title} lead={summary} up={{href: paths.education, text: 'Education'}} />
      {articles.length > 0 ? (
        <ArticleList articles={articles} level={2} />
      ) : (
        <p>
          There is no article about this yet. You can read <a href={paths.education}>all articles</a>.
        </p>
      )}
    </>
  )
}
