import type {ClinicSettingsQueryResult} from '@/sanity/types.generated'

export type CrisisLine = NonNullable<ClinicSettingsQueryResult>['crisisLines'][number]

/** The same for everybody in the United States, and printed also when no content can be had. */
export const nationalCrisisLines: readonly CrisisLine[] = [
  {
    _key: '988',
    label: '988 Suicide & Crisis Lifeline',
    who: 'Free and open day and night, for any kind of emotional distress.',
    call: '988',
    text: '988',
    chatUrl: 'https://988lifeline.org/chat',
  },
  {
    _key: 'veterans',
    label: 'Veterans Crisis Line',
    who: 'For veterans and the people close to them: call 988, then press 1.',
    call: '988',
    text: '838255',
    chatUrl: 'https://www.veteranscrisisline.net/get-help-now/chat',
  },
]

export const emergencyServices: CrisisLine = {
  _key: '911',
  label: 'Emergency services',
  who: 'If a life is in danger right now.',
  call: '911',
  text: null,
  chatUrl: null,
}
