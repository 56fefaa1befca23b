import {type FormEvent, useEffect, useRef, useState} from 'react'
import {createFormControl} from 'react-hook-form'
import {requestIdField, tokenField} from '@/lib/consultation/form/hidden-fields'
import type {FieldName} from '@/lib/consultation/form/questions'
import type {ConsultationInput} from '@/lib/consultation/form/schema'
import {checkAnswers} from './check-answers'
import {errorsOf, type PostAnswer, toFormErrors} from './form-errors'
import {type ReceivedRequest, type SendAction, sendConsultation} from './send-consultation'
import {withinTime} from './within-time'

/** A request does not wait longer, and goes without. */
const TOKEN_WITHIN_MS = 1_500

/** Loaded with the first touch: nobody needs it before. */
const askForToken = async () => (await import('./form-token')).askForToken()

type Options = {
  fields: readonly FieldName[]
  /** The server's answer to a post without JavaScript: what to show first. */
  posted: PostAnswer | null
  sendAction: SendAction
  onReceived: (request: ReceivedRequest) => void
}

/** The form with JavaScript: it checks, sends once, and keeps what was typed whatever happens. */
export function useConsultationForm({fields, posted, sendAction, onReceived}: Options) {
  const formRef = useRef<HTMLFormElement>(null)
  const problemRef = useRef<HTMLDivElement>(null)
  const requestId = useRef('')
  const token = useRef<Promise<string | undefined>>(undefined)
  const isLocked = useRef(false)
  const [{register, handleSubmit, setError, subscribe}] = useState(() =>
    // Without its React hook, which would take the page over its budget and do nothing for this form.
    createFormControl<ConsultationInput>({
      resolver: async (values) => {
        const errors = toFormErrors(await checkAnswers(answersIn(formRef.current)))
        return Object.keys(errors).length > 0 ? {values: {}, errors} : {values, errors: {}}
      },
      reValidateMode: 'onSubmit',
      shouldFocusError: false,
    }),
  )
  const [isSending, setIsSending] = useState(false)
  const [{errors, submitCount}, setFormState] = useState({errors: errorsOf(posted), submitCount: 0})
  const problems = Object.keys(errors).length

  useEffect(
    () =>
      subscribe({
        formState: {errors: true},
        callback: ({errors = {}, submitCount = 0}) => setFormState({errors, submitCount}),
      }),
    [subscribe],
  )

  useEffect(() => {
    // Each attempt that fails moves the focus, also when it fails like the one before.
    if (problems > 0 && submitCount >= 0) problemRef.current?.focus()
  }, [problems, submitCount])

  const send = handleSubmit(async () => {
    requestId.current ||= newRequestId()
    const answers = answersIn(formRef.current)
    answers.set(requestIdField, requestId.current)
    const had = await withinTime(TOKEN_WITHIN_MS, Promise.resolve(token.current)).catch(() => undefined)
    if (had) answers.set(tokenField, had)

    const result = await sendConsultation(sendAction, answers)
    if (result.status === 'received') return onReceived(result)
    const problem = errorsOf(result)
    for (const name of [...fields, 'root'] as const) {
      const error = problem[name]
      if (error) setError(name, {type: String(error.type), message: error.message})
    }
  })

  /** A triple click is faster than any state of React: only a ref stops the second one. */
  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (isLocked.current) return
    isLocked.current = true
    setIsSending(true)
    try {
      await send(event)
    } finally {
      isLocked.current = false
      setIsSending(false)
    }
  }

  /** Once, and again where the first time failed. */
  async function onFocus() {
    token.current ??= askForToken().catch(() => undefined)
    if (!(await token.current)) token.current = undefined
  }

  return {formRef, problemRef, register, onFocus, onSubmit, errors, isSending}
}

/** Read from the page itself: browsers fill in fields without telling anybody. */
function answersIn(form: HTMLFormElement | null): FormData {
  const answers = new FormData(form ?? undefined)
  // Next's own hidden fields belong to a post without JavaScript.
  for (const key of [...answers.keys()]) if (key.startsWith('$ACTION')) answers.delete(key)
  return answers
}

/** Browsers make a UUID on safe addresses only. Without one the server knows a repeated request by its answers. */
function newRequestId(): string {
  return isSecureContext ? crypto.randomUUID() : ''
}
