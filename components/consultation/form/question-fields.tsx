import type {UseFormRegister} from 'react-hook-form'
import {Checkboxes} from '@/components/ui/form/checkboxes'
import {Radios} from '@/components/ui/form/radios'
import {TextField} from '@/components/ui/form/text-field'
import type {TypedValues} from '@/lib/consultation/form/fields'
import type {ConsultationInput} from '@/lib/consultation/form/schema'
import type {ConsultationErrors} from './form-errors'
import type {Question} from './questions'

/** Far above every limit, so that a wrong paste gets a message and not a body too large to answer. */
const MOST_TYPED = 1000

type QuestionFieldsProps = {
  questions: readonly Question[]
  register: UseFormRegister<ConsultationInput>
  errors: ConsultationErrors
  /** What the patient typed before, when the server shows the form again. */
  typed: TypedValues | undefined
}

/**
 * The questions, all of them always shown: what appears only after another answer is missed by screen readers, and
 * by everybody without JavaScript. None is `required` for the browser, whose own bubbles would hide the list of
 * errors.
 *
 * Only text is registered. react-hook-form 7.92 unchecks a radio button that was chosen before it started, and the
 * answers are read from the page anyway.
 */
export function QuestionFields({questions, register, errors, typed}: QuestionFieldsProps) {
  return questions.map(({field, label, ...question}) => {
    const {hint, optional} = question
    const notes = {hint, optional, error: errors[field]?.message}
    if (question.kind === 'text') {
      return (
        <TextField
          key={field}
          {...register(field)}
          {...notes}
          {...question.input}
          label={label}
          maxLength={MOST_TYPED}
          defaultValue={typed?.[field]}
        />
      )
    }
    const choices = {...notes, name: field, legend: label, options: question.options}
    return question.kind === 'radios' ? (
      <Radios key={field} {...choices} defaultValue={typed && field !== 'times' ? typed[field] : undefined} />
    ) : (
      <Checkboxes key={field} {...choices} defaultValues={typed?.times} />
    )
  })
}
