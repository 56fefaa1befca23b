import type {ReactElement} from 'react'
import type {UseFormRegister} from 'react-hook-form'
import {Checkboxes} from '@/components/ui/form/checkboxes'
import {Radios} from '@/components/ui/form/radios'
import {TextField} from '@/components/ui/form/text-field'
import type {TypedValues} from '@/lib/consultation/form/form-answer'
import type {ConsultationInput} from '@/lib/consultation/form/schema'
import type {AskedQuestion} from './asked-questions'
import type {ConsultationErrors} from './form-errors'
import styles from './question-fields.module.css'

/** Far above every limit, so that a wrong paste gets a message and not a body too large to answer. */
const MOST_TYPED = 1000

type QuestionFieldsProps = {
  questions: readonly AskedQuestion[]
  register: UseFormRegister<ConsultationInput>
  errors: ConsultationErrors
  /** What the patient typed before, when the server shows the form again. */
  typed: TypedValues | undefined
}

/**
 * The questions, group by group. All are on the page, and all are shown until a way of contact is chosen; then the styles
 * of `consultation-form.module.css` hide those for another way, with and without script. None is `required` for the
 * browser, whose own bubbles would hide the list of errors.
 *
 * Only text is registered. react-hook-form 7.92 unchecks a radio button that was chosen before it started, and the
 * answers are read from the page anyway.
 */
export function QuestionFields({questions, register, errors, typed}: QuestionFieldsProps) {
  return [...new Set(questions.map(({group}) => group))].map((group) => (
    <section key={group} className={styles.group}>
      <h2 className={styles.title}>{group}</h2>
      {questions
        .filter((question) => question.group === group)
        .map((question) => (
          <div key={question.field} data-only-for={question.onlyFor}>
            <QuestionField
              question={question}
              register={register}
              error={errors[question.field]?.message}
              typed={typed?.[question.field]}
            />
          </div>
        ))}
    </section>
  ))
}

type QuestionFieldProps = {
  question: AskedQuestion
  register: UseFormRegister<ConsultationInput>
  error: string | undefined
  typed: string[] | undefined
}

function QuestionField({question, register, error, typed = []}: QuestionFieldProps): ReactElement {
  const {field, label, hint, optional} = question
  const notes = {hint, optional, error}
  switch (question.kind) {
    case 'line':
    case 'phone':
    case 'email': {
      const text = {label, maxLength: MOST_TYPED, defaultValue: typed[0]}
      return <TextField {...register(field)} {...notes} {...question.input} {...text} />
    }
    case 'radios':
      return (
        <Radios name={field} legend={label} options={question.options} defaultValue={typed[0]} {...notes} />
      )
    case 'checkboxes':
      return (
        <Checkboxes name={field} legend={label} options={question.options} defaultValues={typed} {...notes} />
      )
  }
}
