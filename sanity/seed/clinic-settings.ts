import {outside, type SeedClinicSettings} from './seed-document.ts'

/** What is known about the clinic. Everything else is a placeholder that live mode refuses. */
export const clinicSettings: SeedClinicSettings = {
  _id: 'clinicSettings',
  _type: 'clinicSettings',
  clinicName: 'Alchemy Wellness',
  city: 'Richmond',
  region: 'Virginia',
  address: '[Clinic to supply: street address]\nRichmond, Virginia',
  phone: '[Clinic to supply: phone number]',
  email: '[Clinic to supply: email address]',
  // Opening hours and the promise of an answer are missing: pages print placeholders until the clinic fills them in.
  timeZone: 'America/New_York',
  adultsOnlyNote: '[Clinic to supply: ages of the people you treat]',
  privacyNote:
    'We use what you write only to answer you. It is encrypted where this website stores it, and our inbox gets an email about it. We keep it for [Clinic to supply: how long requests are kept]. Please leave out medical details.',
  emergencyText:
    'This form is not for emergencies, and nobody watches it all the time. If a life is in danger, call 911. If you are in distress or think about suicide, call or text 988.',
  crisisLines: [
    {
      _type: 'crisisLine',
      _key: 'lifeline',
      label: '988 Suicide & Crisis Lifeline',
      call: '988',
      text: '988',
      chatUrl: outside.lifelineChat,
      who: 'For anyone in distress or thinking about suicide. It is free, day and night.',
    },
    {
      _type: 'crisisLine',
      _key: 'veterans',
      label: 'Veterans Crisis Line',
      call: '988',
      text: '838255',
      chatUrl: outside.veteransChat,
      who: 'For veterans and those who care about them. Call 988, then press 1.',
    },
    {
      _type: 'crisisLine',
      _key: 'emergency',
      label: 'Emergency services',
      call: '911',
      text: '911',
      who: 'If a life is in danger right now. In Richmond you can also text 911.',
    },
  ],
}
