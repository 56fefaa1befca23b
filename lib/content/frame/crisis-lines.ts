import type {ClinicSettings} from '../content-types.ts'

export type CrisisLine = ClinicSettings['crisisLines'][number]

const lifeline: CrisisLine = {
  _key: '988',
  label: '988 Suicide & Crisis Lifeline',
  who: 'Free and open day and night, for any kind of emotional distress.',
  call: '988',
  text: '988',
  chatUrl: 'https://988lifeline.org/chat',
}

const emergency: CrisisLine = {
  _key: '911',
  label: 'Emergency services',
  who: 'If a life is in danger right now.',
  call: '911',
  text: null,
  chatUrl: null,
}

const veterans: CrisisLine = {
  _key: 'veterans',
  label: 'Veterans Crisis Line',
  who: 'For veterans and the people close to them: call 988, then press 1.',
  call: '988',
  text: '838255',
  chatUrl: 'https://www.veteranscrisisline.net/get-help-now/chat',
}

/** Until the clinic has published its own. */
const STANDARD_TEXT =
  'This form is not for emergencies. If a life is in danger, call 911. If you are in distress or think about suicide, call or text 988.'

export type CrisisHelp = {
  lifeline: CrisisLine
  emergency: CrisisLine
  /** Who listens, beside emergency services. 988 comes first, the clinic's own lines last. */
  listeners: CrisisLine[]
  /** Every line: 988, then 911, then the others. */
  all: CrisisLine[]
  /** Says that the form is not for emergencies. */
  text: string
}

/**
 * The one list of whom to call. The lines of the country are in the code: nobody can unpublish or mistype them, and they are
 * there when no content can be had. The clinic's own lines follow, without those that repeat one of these.
 */
export function crisisHelp(clinic?: Pick<ClinicSettings, 'crisisLines' | 'emergencyText'>): CrisisHelp {
  const national = [lifeline, emergency, veterans]
  const own = (clinic?.crisisLines ?? []).filter((line) => !national.some((known) => isSame(known, line)))
  return {
    lifeline,
    emergency,
    listeners: [lifeline, veterans, ...own],
    all: [...national, ...own],
    text: clinic?.emergencyText || STANDARD_TEXT,
  }
}

function isSame(a: CrisisLine, b: CrisisLine): boolean {
  return a.label === b.label || (a.call === b.call && a.text === b.text)
}
