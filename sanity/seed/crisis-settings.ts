import type {SeedCrisisSettings} from './seed-document.ts'

/** 988, 911 and the line for veterans are in the code. */
export const crisisSettings: SeedCrisisSettings = {
  _id: 'crisisSettings',
  _type: 'crisisSettings',
  emergencyText:
    'This form is not for emergencies, and nobody watches it all the time. If a life is in danger, call 911. If you are in distress or think about suicide, call or text 988.',
  crisisLines: [
    {
      _type: 'crisisLine',
      _key: 'text-911',
      label: '911 by text, in Richmond',
      text: '911',
      who: 'If a life is in danger and you cannot speak. Say where you are.',
    },
  ],
}
