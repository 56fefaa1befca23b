import {config, z} from 'zod'
import type {FieldErrors} from './form-answer.ts'
import type {ContactWay} from './kinds/wording.ts'
import {type FieldName, fieldNames, type Questions, questions} from './questions.ts'

// Zod would try whether it may make code at run time. The site's policy forbids that, and each try is reported.
config({jitless: true})

const answers = z
  .object(shapeOf('rule', undefined))
  .and(
    z.discriminatedUnion(
      'contactBy',
      [
        z.object({contactBy: z.literal('phone'), ...shapeOf('rule', 'phone')}),
        z.object({contactBy: z.literal('email'), ...shapeOf('rule', 'email')}),
      ],
      questions.contactBy.error,
    ),
  )

const kept = z.discriminatedUnion('contactBy', [
  z.strictObject({
    ...shapeOf('kept', undefined),
    ...shapeOf('kept', 'phone'),
    contactBy: z.literal('phone'),
  }),
  z.strictObject({
    ...shapeOf('kept', undefined),
    ...shapeOf('kept', 'email'),
    contactBy: z.literal('email'),
  }),
])

/** A checked request. What was typed for the other way of contact is not part of it. */
export type Consultation = z.output<typeof kept>

/** What a form holds before it is checked. A group without a choice is `null`, `''` or absent. */
export type ConsultationInput = {
  [name in FieldName]?: (Questions[name] extends {kind: 'checkboxes'} ? string[] : string) | null
}

/**
 * What the form must hold, in the browser and on the server. Every broken rule is reported at once; unknown fields are
 * dropped. The server has two rules more, in `check-on-server.ts`.
 */
export const consultationSchema: z.ZodType<Consultation, ConsultationInput> = z.preprocess(
  (form: ConsultationInput) => form,
  answers,
)

/**
 * What the store holds: the shape alone, because a rule that became stricter must not make a stored request unreadable.
 * A key that no question has is an error: dropped, it would be an answer that nobody ever reads.
 */
export const keptSchema: z.ZodType<Consultation> = kept

/** The first broken rule of each question, in the order of the form. */
export function toFieldErrors({issues}: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const name of fieldNames) {
    const issue = issues.find(({path}) => path[0] === name)
    if (issue) errors[name] = issue.message
  }
  return errors
}

type WayOf<Question> = Question extends {onlyFor: infer Way} ? Way : undefined

type Shape<Part extends 'rule' | 'kept', Way> = {
  [name in FieldName as [WayOf<Questions[name]>] extends [Way] ? name : never]: Questions[name][Part]
}

/** The questions that are kept for one way of contact only, or, with undefined, for everybody. */
function shapeOf<Part extends 'rule' | 'kept', Way extends ContactWay | undefined>(part: Part, way: Way) {
  const named = fieldNames.flatMap((name) => {
    const question = questions[name]
    const onlyFor = 'onlyFor' in question ? question.onlyFor : undefined
    return onlyFor === way ? [[name, question[part]]] : []
  })
  return Object.fromEntries(named) as Shape<Part, Way>
}
