import {ConsultationCall} from '@/components/clinic/consultation-call'
import {FaqList} from '@/components/faq/faq-list'
import {Guide} from '@/components/guide/guide'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import type {Article} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {HeroPicture} from './hero-picture'
import {KeyPoints} from './key-points'

export function ArticlePage({article, clinicName}: {article: Article; clinicName: string}) {
  return (
    <Guide
      document={article}
      up={{href: paths.education, text: 'Education'}}
      byline={<Byline {...article} />}
      opening={
        <>
          <HeroPicture image={article.heroImage} />
          <KeyPoints points={article.keyPoints} />
        </>
      }
      closing={
        <>
          <ConsultationCall />
          {article.faqs.length > 0 && (
            <section aria-labelledby="questions">
              <h2 id="questions">Questions about this</h2>
              <FaqList faqs={article.faqs} />
            </section>
          )}
        </>
      }
      about={<AboutThisPage clinicName={clinicName} review={article.review} />}
    />
  )
}
