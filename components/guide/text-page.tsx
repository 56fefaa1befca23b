import {ClinicContact} from '@/components/clinic/clinic-contact'
import {ConsultationCall} from '@/components/clinic/consultation-call'
import {AboutThisPage} from '@/components/review/about-this-page'
import {Byline} from '@/components/review/byline'
import type {ClinicSettings, TextPage as Page} from '@/lib/content/content-types'
import {Guide} from './guide'

/** A page of the clinic about itself, like what to expect at a visit. */
export function TextPage({page, clinic}: {page: Page; clinic: ClinicSettings}) {
  return (
    <Guide
      document={page}
      byline={<Byline {...page} />}
      closing={
        <>
          {page.below === 'contact' && <ClinicContact clinic={clinic} />}
          <ConsultationCall />
        </>
      }
      about={<AboutThisPage clinicName={clinic.clinicName} review={page.review} />}
    />
  )
}
