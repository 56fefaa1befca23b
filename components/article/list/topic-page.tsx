import {Breadcrumb} from '@/components/layout/breadcrumb'
import {PageTitle} from '@/components/layout/page-title'
import type {Topic} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {ArticleList} from './article-list'

export function TopicPage({topic: {title, summary, articles}}: {topic: Topic}) {
  return (
    <>
      <Breadcrumb
        steps={[
          {href: paths.home, text: 'Home'},
          {href: paths.education, text: 'Education'},
        ]}
      />
      <PageTitle title={title}>{summary}</PageTitle>
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
