import type {SeedClinicSettings} from './seed-document.ts'

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
}
