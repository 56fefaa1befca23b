import {Day} from '@/components/article/text/day'
import type {LegalDocument} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {Guide} from './guide'

export function LegalPage({document}: {document: LegalDocument}) {
  return (
    <Guide
      document={document}
      up={{href: paths.legal, text: 'Legal'}}
      byline={
        <p>
          Version {document.version}
          {document.effectiveDate && (
            <>
              , in force since <Day date={document.effectiveDate} />
            </>
          )}
        </p>
      }
    />
  )
}
