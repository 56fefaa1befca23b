import type {ReplyPromise} from '../reply-promise.ts'
import type {FieldName} from './questions.ts'

/** `form` is an error of the whole form, not of one question. */
export type FieldErrors = Partial<Record<FieldName | 'form', string>>

/** What the patient typed or chose, to show it again. A question without an answer has none in its list. */
export type TypedValues = Record<FieldName, string[]>

/** What became of a submitted form. Only `received` means that the request is kept. */
export type ConsultationOutcome =
  | {status: 'received'; reference: string; promised: ReplyPromise; isAboutCost: boolean}
  | NotReceived

export type NotReceived =
  | {status: 'invalid'; errors: FieldErrors; values: TypedValues}
  | {status: 'unavailable'; values: TypedValues}

/** What the form is told. `whatNext` are the sentences that the page with the reference says too. */
export type FormAnswer = {status: 'received'; reference: string; whatNext: string[]} | NotReceived
