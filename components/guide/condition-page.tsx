import {ConsultationCall} from '@/components/clinic/consultation-call'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import type {Condition} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {EvidenceNote} from './evidence-note'
import {Guide} from './guide'

export function ConditionPage({condition, clinicName}: {condition: Condition; clinicName: string}) {
  return (
    <Guide
      document={condition}
      scene="ways"
      up={{href: paths.conditions, text: 'Conditions'}}
      byline={<Byline {...condition} />}
      opening={
        <>
          {condition.medicalName && <p>Medical name: {condition.medicalName}</p>}
          <p>
            <EvidenceNote level={condition.evidence} />
          </p>
        </>
      }
      closing={<ConsultationCall />}
      about={<AboutThisPage clinicName={clinicName} review={condition.review} />}
    />
  )
}
