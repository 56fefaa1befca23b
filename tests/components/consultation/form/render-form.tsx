import {fireEvent, render, screen, within} from '@testing-library/react'
import {vi} from 'vitest'
import {askedQuestions} from '@/components/consultation/form/asked-questions'
import {ConsultationForm} from '@/components/consultation/form/consultation-form'
import {TrapField} from '@/components/consultation/form/trap-field'
import type {FormAnswer} from '@/lib/consultation/form/form-answer'
import {typedValues} from '@/lib/consultation/form/read-form'

export const received: FormAnswer = {
  status: 'received',
  reference: '7K2M-9QXR',
  whatNext: ['We contact you by Monday, November 30 at 5 PM, Eastern Standard Time, the way you chose.'],
}

export const nothingTyped = typedValues(new FormData())

/** The form with everything around it that reaches the outside. No network unless a test brings one. */
export function renderForm() {
  const sendAction = vi.fn<(answers: FormData) => Promise<FormAnswer>>(async () => received)
  const network = vi.fn<typeof fetch>(async () => {
    throw new TypeError('Failed to fetch')
  })
  const goTo = vi.fn()
  vi.stubGlobal('fetch', network)
  vi.stubGlobal('isSecureContext', true)
  render(
    <ConsultationForm
      pageTitle="Request a call back"
      postAction={() => Promise.reject(new Error('not for JavaScript'))}
      sendAction={sendAction}
      questions={askedQuestions}
      trap={<TrapField />}
      introduction={<h1>Request a consultation</h1>}
      aside={<aside>What happens next</aside>}
      consent={<p>Before you send</p>}
      unconfirmed={<h2>We could not confirm it</h2>}
      afterwards={<p>Keep your reference.</p>}
      goTo={goTo}
    />,
  )
  return {sendAction, network, goTo}
}

export function type(label: string, text: string) {
  fireEvent.input(screen.getByLabelText(label), {target: {value: text}})
}

export function choose(label: string) {
  fireEvent.click(screen.getByLabelText(label))
}

export function fillIn() {
  type('What should we call you?', 'Zoë Example')
  choose('Email')
  type('Email address', 'zoe@example.com')
}

export function send() {
  fireEvent.click(screen.getByRole('button', {name: 'Send request'}))
}

export async function findSummary() {
  const heading = await screen.findByRole('heading', {name: 'There is a problem'})
  return within(heading.closest<HTMLElement>('[role=alert]') ?? heading)
}
