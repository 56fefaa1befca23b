import type {Metadata} from 'next'
import {Consent} from '@/components/consultation/consent'
import {askedQuestions} from '@/components/consultation/form/asked-questions'
import {ConsultationForm} from '@/components/consultation/form/consultation-form'
import {TrapField} from '@/components/consultation/form/trap-field'
import {Introduction} from '@/components/consultation/introduction'
import {Afterwards} from '@/components/consultation/received/afterwards'
import {Unconfirmed} from '@/components/consultation/unconfirmed'
import {WhatHappensNext} from '@/components/consultation/what-happens-next'
import {paths} from '@/sanity/paths'
import {loadClinic} from '../load-clinic'
import {sendConsultation, submitConsultation} from './actions'

export const metadata: Metadata = {
  // The form writes the title itself, because it begins with "Error: " when something is wrong.
  title: {absolute: ''},
  description: 'Ask the clinic to contact you. It takes about two minutes, and needs no medical details.',
  alternates: {canonical: paths.consultation},
}

export default async function ConsultationPage() {
  const clinic = await loadClinic()
  return (
    <ConsultationForm
      // Says nothing about treatment to the next person at a shared screen.
      pageTitle="Request a call back"
      postAction={submitConsultation}
      sendAction={sendConsultation}
      questions={askedQuestions}
      trap={<TrapField />}
      introduction={<Introduction />}
      aside={<WhatHappensNext clinic={clinic} />}
      consent={<Consent clinic={clinic} />}
      unconfirmed={<Unconfirmed clinic={clinic} />}
      afterwards={<Afterwards clinic={clinic} />}
    />
  )
}
