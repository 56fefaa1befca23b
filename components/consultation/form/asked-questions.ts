import {groups} from '@/lib/consultation/form/groups'
import {type FieldName, fieldNames, type Questions, questions} from '@/lib/consultation/form/questions'

const shown = ['kind', 'label', 'hint', 'optional', 'onlyFor', 'options', 'input'] as const
type Shown<Question> = Pick<Question, Extract<keyof Question, (typeof shown)[number]>>

/** A question as the form shows it. `group` is the heading that it stands under. */
export type AskedQuestion = {
  [name in FieldName]: Shown<Questions[name]> & {
    field: name
    group: string
    hint?: string
    optional?: true
    onlyFor?: string
  }
}[FieldName]

/** The page hands them to the form, so that their words weigh nothing in the script. Rules cannot be handed on. */
export const askedQuestions = fieldNames.map((field) => {
  const question: Record<string, unknown> = questions[field]
  const parts = shown.filter((part) => part in question).map((part) => [part, question[part]])
  return {field, group: groups[questions[field].group], ...Object.fromEntries(parts)} as AskedQuestion
})
