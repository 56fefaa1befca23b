import type {outcomes} from './actions/work-shapes.ts'
import type {Tab} from './queue/tab-names.ts'

/** What the pages of the desk show, in words. Nothing here knows the store. */
export type QueueLine = {
  reference: string
  /** By when somebody has to act, in the clinic's time. */
  due: string | undefined
  /** If true, `due` is the time of the next try. */
  isPutOff: boolean
  urgency: 'calm' | 'soon' | 'late'
  /** For how long the patient waits. */
  waiting: string
  contactBy: string
  isGoodTime: boolean
  needsSupport: boolean
  topic: string
  tries: number
  holder: {name: string; isSelf: boolean} | undefined
  /** How it ended. */
  outcome: string | undefined
  /** Why it is held. */
  signs: string[]
  /** Where its mail stands, if that needs a person. */
  trouble: string | undefined
  isReadable: boolean
}

export type QueueView = {
  tab: Tab
  counts: Record<Tab, number>
  lines: QueueLine[]
  page: number
  pages: number
  /** Changes when the list does. */
  stamp: string
  mayRelease: boolean
  /** The newest request on the page, so that nothing is released or deleted that nobody has seen. */
  seenUntil: number
}

export type AnswerView = {question: string; answer: string; href: string | undefined}

/** `who` is undefined for lines that the site itself adds. */
export type HistoryLine = {at: string; who: string | undefined; what: string; note: string | undefined}

export type RequestView = {
  reference: string
  urgency: 'calm' | 'soon' | 'late'
  due: string | undefined
  received: string
  /** What the patient was told. */
  promised: string | undefined
  holder: {name: string; isSelf: boolean} | undefined
  outcome: string | undefined
  againAt: string | undefined
  tries: number
  /** Undefined when the content was deleted in its time, or no key opens it. */
  content:
    | {
        name: string
        phone: {shown: string; href: string | undefined} | undefined
        /** What may be said to a machine. */
        messageAdvice: string | undefined
        support: string | undefined
        estimateBy: string | undefined
        isGoodTime: boolean
        answers: AnswerView[]
      }
    | undefined
  problem: string | undefined
  history: HistoryLine[]
  delivery: string
  held: string[] | undefined
  may: {
    take: 'take' | 'take-over' | 'open-again' | undefined
    work: boolean
    undo: string | undefined
    sendAgain: boolean
    note: boolean
    release: boolean
    erase: boolean
  }
  /** What the forms carry. */
  seen: number
  actionId: string
  stamp: string
  /** For a field of date and time, in the clinic's zone. */
  again: {value: string; least: string; zone: string}
}

export const outcomeWords: Record<(typeof outcomes)[number] | 'not-a-patient' | 'unsaid', string> = {
  booked: 'Booked',
  referred: 'Referred elsewhere',
  'not-for-us': 'Not for us',
  question: 'Only a question',
  'not-a-patient': 'Not a patient',
  unsaid: 'Marked as handled',
}
