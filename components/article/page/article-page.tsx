import {ConsultationCall} from '@/components/clinic/consultation-call'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {FaqList} from '@/components/faq/faq-list'
import {Breadcrumb} from '@/components/layout/breadcrumb'
import type {Article} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {ArticleText} from '../text/article-text'
import {directionOf} from '../text/direction'
import {listHeadings} from '../text/list-headings'
import {numberCitations} from '../text/number-citations'
import {AboutThisPage} from './about-this-page'
import styles from './article-page.module.css'
import {Byline} from './byline'
import {Contents} from './contents'
import {HeroPicture} from './hero-picture'
import {KeyPoints} from './key-points'
import {References} from './references'

/** An article in the order in which a reader needs it: what to remember, who says so, the text, and what it rests on. */
export function ArticlePage({article, clinicName}: {article: Article; clinicName: string}) {
  const headings = listHeadings(article.body)
  const {body, uses} = numberCitations(article.body, article.citations)
  return (
    <div className={styles.page}>
      <Breadcrumb
        steps={[
          {href: paths.home, text: 'Home'},
          {href: paths.education, text: 'Education'},
        ]}
      />
      <article className={styles.article}>
        <header className={styles.header}>
          <h1 dir={directionOf(article.title)}>{article.title || 'No title yet'}</h1>
          <p className={styles.summary} dir={directionOf(article.summary)}>
            <PlaceholderText>{article.summary}</PlaceholderText>
          </p>
          <Byline {...article} />
        </header>
        <HeroPicture image={article.heroImage} />
        <KeyPoints points={article.keyPoints} />
        <Contents headings={headings} className={styles.contents} />
        <ArticleText body={body} headings={headings} />
        <ConsultationCall />
        {article.faqs.length > 0 && (
          <section aria-labelledby="questions">
            <h2 id="questions">Questions about this</h2>
            <FaqList faqs={article.faqs} />
          </section>
        )}
        <References citations={article.citations} uses={uses} />
        <AboutThisPage clinicName={clinicName} article={article} />
      </article>
    </div>
  )
}
