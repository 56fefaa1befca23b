import type {Pair} from '../twins'

/** In the plain words of most mistakes. */
export const fifthLook: Pair[] = [
  [
    'You can drive yourself home about an hour after treatment.',
    'You cannot drive yourself home after treatment.',
  ],
  [
    'Stop your antidepressant two weeks before your first infusion.',
    'Do not stop your antidepressant before your first infusion.',
  ],
  ['Ketamine is safe to use while pregnant.', 'Ketamine is not considered safe to use while pregnant.'],
  ['We recommend 0.5 mg/kg given over 40 minutes.', 'The clinician chooses the dose for each person.'],
  [
    'You can safely take your ketamine troches at home without supervision.',
    'Taking ketamine at home without supervision is not safe.',
  ],
  ['Ketamine treatment has no side effects.', 'Every treatment has side effects.'],
  [
    'Ketamine increases GABA activity and calms the brain.',
    'Ketamine first lowers the activity of some GABA cells.',
  ],
  ['The FDA has cleared ketamine for depression.', 'The FDA has not cleared ketamine for depression.'],
  ['Eight in ten patients feel better after treatment.', 'Eight staff members work in two rooms.'],
  ['"Ketamine saved my marriage," says Anna from Richmond.', 'Anna Lee is a nurse from Richmond.'],
  ['Only three appointments left this month!', 'Appointments take place on three days each month.'],
  ['20% off for new patients until Friday.', 'New patients are seen until Friday.'],
  [
    'It is fine to have a glass of wine after your infusion.',
    'Do not have a glass of wine after your infusion.',
  ],
  ['There is no need to mention your other medications.', 'Please mention all your other medications.'],
  [
    'Ketamine is not habit-forming when given by a doctor.',
    'Ketamine can be habit-forming even when given by a doctor.',
  ],
  ['Ketamine prevents suicide.', 'It is not known whether ketamine prevents suicide.'],
  ['Your depression will be gone in a week.', 'Your appointment will be in a week.'],
  ['We are HIPAA compliant.', 'We keep your details private and tell you how.'],
  ['If you have chest pain at home, rest and see if it passes.', 'If you have chest pain at home, call 911.'],
  ['Our treatment is 100% effective.', 'No treatment is 100% effective.'],
  [
    'You may return to work and drive that same afternoon.',
    'You may return to work and drive the following day.',
  ],
  ['Nine of ten people with PTSD respond.', 'In one small trial, {two of three people with PTSD responded}.'],
  ['You do not need to bring anyone with you.', 'You need to bring an adult with you.'],
  [
    'Ketamine therapy is approved by the FDA to treat anxiety and PTSD.',
    'No form of ketamine is approved by the FDA to treat anxiety or PTSD.',
  ],
  [
    'Patients can drink alcohol as usual during the course.',
    'Patients should not drink alcohol during the course.',
  ],
  ['Ketamine works for every type of depression.', 'Ketamine does not work for every type of depression.'],
  ['Infusions are a natural way to heal your brain.', 'Infusions are one way to give ketamine.'],
  [
    'You can lower the dose of your benzodiazepine by yourself.',
    'Do not lower the dose of your benzodiazepine by yourself.',
  ],
  ['You do not have to wait before you drive.', 'You have to wait until the next day before you drive.'],
  ['It is okay to skip your lithium.', 'It is not okay to skip your lithium.'],
  ['Ketamine has been proven to be non-addictive.', 'Ketamine has not been proven to be non-addictive.'],
  ['Call our clinic first if you feel suicidal.', 'Call 988 first if you feel suicidal.'],
  ['Ketamine works by raising your GABA levels.', 'Ketamine does not work by raising your GABA levels.'],
  [
    'Esketamine is FDA-approved for generalized anxiety.',
    'Esketamine is FDA-approved for treatment-resistant depression in adults.',
  ],
  ['A majority of our patients go into remission.', 'A majority of our patients live in Virginia.'],
  [
    'Once treated, you can throw out your antidepressants.',
    'Once treated, you still need your antidepressants unless your prescriber says otherwise.',
  ],
  ['Nursing is safe right after a session.', 'Nursing right after a session is not advised.'],
  [
    'You can mix ketamine with your opioid pain medicine.',
    'Mixing ketamine with an opioid pain medicine can be dangerous.',
  ],
  ['Ketamine is completely harmless at low doses.', 'Ketamine is not harmless at low doses.'],
  ['Book your free consultation now!', 'Ask for a consultation when you are ready.'],
]
