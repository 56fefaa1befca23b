import {ConsultationCall} from '@/components/clinic/consultation-call'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import type {Treatment} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {Guide} from './guide'

export function TreatmentPage({treatment, clinicName}: {treatment: Treatment; clinicName: string}) {
  return (
    <Guide
      document={treatment}
      scene="prepare"
      up={{href: paths.treatments, text: 'Treatments'}}
      byline={<Byline {...treatment} />}
      opening={<p>{offer(treatment.isOffered, clinicName)}</p>}
      closing={treatment.isOffered && <ConsultationCall />}
      about={<AboutThisPage clinicName={clinicName} review={treatment.review} />}
    />
  )
}

function offer(isOffered: boolean | null, clinicName: string): string {
  return isOffered
    ? `${clinicName} offers this treatment.`
    : `This page explains the treatment. It does not say that ${clinicName} offers it.`
}
