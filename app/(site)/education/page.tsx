import {notFound} from 'next/navigation'
import {ArticlesPage} from '@/components/article/list/articles-page'
import {getArticleList} from '@/lib/content/article/get-article-list'
import {getTopics} from '@/lib/content/lists/get-topics'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.education,
    feed: paths.feed,
    title: 'Education',
    description:
      'What ketamine therapy is, what research says about it, and what its risks are, with sources.',
  })
}

export default async function EducationPage() {
  const perspective = await readPerspective()
  const [list, topics] = await Promise.all([getArticleList(1, perspective), getTopics(perspective)])
  return list ? <ArticlesPage list={list} topics={topics} /> : notFound()
}
