'use client'

import {type ReactNode, useActionState, useState} from 'react'
import {Button} from '@/components/ui/button'
import {ErrorSummary} from '@/components/ui/form/error-summary'
import {Received} from '../received/received'
import type {AskedQuestion} from './asked-questions'
import {preloadRules} from './check-answers'
import styles from './consultation-form.module.css'
import {type PostAnswer, UNCONFIRMED} from './form-errors'
import {QuestionFields} from './question-fields'
import type {ReceivedRequest, SendAction} from './send-consultation'
import {useConsultationForm} from './use-consultation-form'

type ConsultationFormProps = {
  pageTitle: string
  /** Answers with the whole page: for a browser that runs no JavaScript, or has not loaded it yet. */
  postAction: (before: PostAnswer | null, answers: FormData) => Promise<PostAnswer>
  /** Answers with the outcome alone. */
  sendAction: SendAction
  questions: readonly AskedQuestion[]
  /** The opening of the page. The list of errors stands between it and the questions. */
  introduction: ReactNode
  /** Beside the questions where there is room, below them where there is not. */
  aside: ReactNode
  /** What a patient has to know before sending, right above the button. */
  consent: ReactNode
  /** Shown when nobody can say whether the request arrived. */
  unconfirmed: ReactNode
  /** Stands below the reference in a browser that keeps no cookies. */
  afterwards: ReactNode
  /** A field that people neither see nor reach. */
  trap: ReactNode
  goTo?: (path: string) => void
}

export function ConsultationForm({
  pageTitle,
  postAction,
  sendAction,
  questions,
  introduction,
  aside,
  consent,
  unconfirmed,
  afterwards,
  trap,
  goTo = (path) => location.replace(path),
}: ConsultationFormProps) {
  // Not for JavaScript: when it rejects, React replaces the whole page, and what was typed is gone.
  // The path keeps the browser from posting to an address with a `#field`, where the answer would be shown at that
  // field.
  const [posted, formAction] = useActionState(postAction, null, '/consultation')
  const [received, setReceived] = useState<ReceivedRequest>()
  const {formRef, problemRef, register, onFocus, onSubmit, errors, isSending} = useConsultationForm({
    fields: questions.map(({field}) => field),
    posted,
    sendAction,
    onReceived: (request) => {
      setReceived(request)
      // The next page knows the reference from a cookie.
      if (navigator.cookieEnabled) goTo('/consultation/received')
    },
  })
  const title = <title>{Object.keys(errors).length > 0 ? `Error: ${pageTitle}` : pageTitle}</title>

  if (received && !navigator.cookieEnabled) {
    return (
      <>
        {title}
        <Received {...received} afterwards={afterwards} />
      </>
    )
  }
  const isBusy = isSending || received !== undefined
  return (
    <>
      {title}
      {introduction}
      <div className={`wrap ${styles.columns}`}>
        <div className={styles.problems}>
          <ErrorSummary
            ref={problemRef}
            errors={questions.flatMap(({field, onlyFor}) => {
              const message = errors[field]?.message
              return message ? {fieldId: field, message, onlyFor} : []
            })}
          >
            {errors.root?.message && <p key={errors.root.message}>{errors.root.message}</p>}
          </ErrorSummary>
        </div>
        <form
          ref={formRef}
          action={formAction}
          className={styles.form}
          onFocus={onFocus}
          onSubmit={onSubmit}
          // Fetched while the patient types, so that they are there when the connection is not.
          onInput={preloadRules}
          noValidate
        >
          <div className={styles.questions}>
            <QuestionFields
              questions={questions}
              register={register}
              errors={errors}
              typed={posted?.values}
            />
            {trap}
          </div>
          {aside}
          <div className={styles.send}>
            {consent}
            {errors.root?.type === UNCONFIRMED && (
              // biome-ignore lint/a11y/noAutofocus: a page that answers a post must begin with what went wrong.
              <div ref={problemRef} tabIndex={-1} autoFocus className={styles.unconfirmed}>
                <div role="alert">{unconfirmed}</div>
              </div>
            )}
            <Button aria-disabled={isBusy || undefined} className={styles.button}>
              Send request
            </Button>
            <p role="status" className={styles.status}>
              {isBusy && <span>Sending your request</span>}
            </p>
          </div>
        </form>
      </div>
    </>
  )
}
