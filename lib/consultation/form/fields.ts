import type {Promised} from '../promise.ts'

/** The questions of the form, in the order in which they are asked. Free of zod: the form needs it at once. */
export const fieldNames = [
  'name',
  'contactBy',
  'phone',
  'email',
  'messages',
  'times',
  'topic',
  'support',
] as const

export type FieldName = (typeof fieldNames)[number]

export const contactWays = ['phone', 'email'] as const
export const messageChoices = ['clinic-name', 'number-only', 'no'] as const
export const contactTimes = ['weekday-morning', 'midday', 'late-afternoon', 'any'] as const
export const topics = ['starting', 'cost', 'referral', 'other', 'prefer-not'] as const

/** Characters as a person counts them. `phone` leaves room for an extension or a second number. */
export const limits = {name: 128, phone: 100, email: 254, support: 200} as const

/** Hidden field: a UUID made in the browser. The same id with the same answers is the same request. */
export const requestIdField = 'requestId'

/** Hidden field: a time token, which the form's script asks for. See `spam/form-token.ts`. */
export const tokenField = 'formToken'

/**
 * A field that people neither see nor reach. Its name says nothing to browsers and password managers, which fill in what
 * they know without telling anybody.
 */
export const trapField = 'follow-up'

export const labels = {
  name: {question: 'Name'},
  contactBy: {question: 'Contact by', options: {phone: 'Phone call', email: 'Email'}},
  phone: {question: 'Phone number'},
  email: {question: 'Email address'},
  messages: {
    question: 'If nobody answers, leave a message?',
    options: {
      'clinic-name': 'Yes, and it can name the clinic',
      'number-only': 'Yes, but only a name and a number',
      no: 'No',
    },
  },
  times: {
    question: 'Good times',
    options: {
      'weekday-morning': 'Weekday mornings',
      midday: 'Around midday',
      'late-afternoon': 'Late afternoon',
      any: 'Any time',
    },
  },
  topic: {
    question: 'About',
    options: {
      starting: 'Starting treatment',
      cost: 'Cost and insurance',
      referral: 'A referral from my clinician',
      other: 'Something else',
      'prefer-not': 'Prefer not to say',
    },
  },
  support: {question: 'Support needed for the call'},
} as const

/** `form` is an error of the whole form, not of one question. */
export type FieldErrors = Partial<Record<FieldName | 'form', string>>

/** What the patient typed, to show it again. */
export type TypedValues = Record<Exclude<FieldName, 'times'>, string> & {times: string[]}

/** What became of a submitted form. Only `received` means that the request is kept. */
export type ConsultationOutcome =
  | {status: 'received'; reference: string; promised: Promised; isAboutCost: boolean}
  | NotReceived

export type NotReceived =
  | {status: 'invalid'; errors: FieldErrors; values: TypedValues}
  | {status: 'unavailable'; values: TypedValues}

/** What the form is told. `whatNext` are the sentences that the page with the reference says too. */
export type FormAnswer = {status: 'received'; reference: string; whatNext: string[]} | NotReceived
