import type {QueueLine, QueueView, RequestView} from '@/lib/desk/views'

const line: QueueLine = {
  reference: '7K2M-9QXR',
  due: 'Today, 4:00 PM',
  isPutOff: false,
  urgency: 'calm',
  waiting: '2 hours',
  contactBy: 'Phone call',
  isGoodTime: false,
  needsSupport: false,
  topic: 'Cost and insurance',
  tries: 0,
  holder: undefined,
  outcome: undefined,
  signs: [],
  trouble: undefined,
  isReadable: true,
}

export function sampleLine(changes: Partial<QueueLine> = {}): QueueLine {
  return {...line, ...changes}
}

export function sampleQueue(changes: Partial<QueueView> = {}): QueueView {
  return {
    tab: 'to-do',
    counts: {'to-do': 1, waiting: 0, held: 0, done: 0, attention: 0},
    lines: [line],
    page: 1,
    pages: 1,
    stamp: 's1',
    mayRelease: false,
    seenUntil: 5,
    ...changes,
  }
}

export function sampleRequest(changes: Partial<RequestView> = {}): RequestView {
  return {
    reference: '7K2M-9QXR',
    urgency: 'calm',
    due: 'Today, 4:00 PM',
    received: 'Today, 9:00 AM',
    promised: 'Monday, November 30 at 4 PM, Eastern Standard Time',
    holder: undefined,
    outcome: undefined,
    againAt: undefined,
    tries: 0,
    content: {
      name: 'Jane Doe',
      phone: {shown: '804 555 0142', href: 'tel:+18045550142'},
      messageAdvice: 'If nobody answers, leave no message.',
      support: undefined,
      estimateBy: undefined,
      isGoodTime: false,
      answers: [{question: 'Phone number', answer: '804 555 0142', href: 'tel:+18045550142'}],
    },
    problem: undefined,
    history: [],
    delivery: 'Arrived in the clinic’s mailbox',
    held: undefined,
    may: {
      take: 'take',
      work: true,
      undo: undefined,
      sendAgain: false,
      note: true,
      release: false,
      erase: false,
    },
    seen: 3,
    actionId: 'a-1',
    stamp: 's1',
    again: {value: '2026-11-30T16:00', least: '2026-11-30T09:00', zone: 'America/New_York'},
    ...changes,
  }
}
