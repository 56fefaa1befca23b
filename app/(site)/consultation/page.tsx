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
import {pageHead} from '../page-head'
import {sendConsultation, submitConsultation} from './actions'

/** Says nothing about treatment to the next person at a shared screen. */
const title = 'Request a call back'

export async function generateMetadata() {
  const head = await pageHead({
    path: paths.consultation,
    title,
    description: 'Ask the clinic to contact you. It takes about two minutes, and needs no medical details.',
  })
  return {
    ...head,
    // The form writes the title itself, because it begins with "Error: " when something is wrong.
    title: {absolute: ''},
    // A form has no twin in plain text.
    alternates: {canonical: paths.consultation},
  }
}

export default async function ConsultationPage() {
  const clinic = await loadClinic()
  return (
    <ConsultationForm
      pageTitle={title}
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
