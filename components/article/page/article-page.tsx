import {ConsultationCall} from '@/components/clinic/consultation-call'
import {FaqList} from '@/components/faq/faq-list'
import {Guide} from '@/components/guide/guide'
import {Section} from '@/components/layout/section'
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
          {article.faqs.length > 0 && (
            <Section id="questions" title="Questions about this">
              <FaqList faqs={article.faqs} />
            </Section>
          )}
          <ConsultationCall />
        </>
      }
      about={<AboutThisPage clinicName={clinicName} review={article.review} />}
    />
  )
}
